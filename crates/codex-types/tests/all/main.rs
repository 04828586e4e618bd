//! Properties of every message: known or unknown, well-formed or malformed.

mod any_json;
mod any_slot;
mod ids;
mod malformed;
mod messages;
mod methods;
mod misfits;
mod sample;
mod tolerance;
mod unknown;
