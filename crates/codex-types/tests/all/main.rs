//! What holds for every message, known or not, well formed or not.

mod any_json;
mod any_slot;
mod ids;
mod malformed;
mod messages;
mod methods;
mod sample;
mod tolerance;
mod unknown;
