//! The protocol model: the output of normalisation and the input of printing and comparison.
//!
//! This module owns the types of the model and depends on the notes only. The model contains no guesses: a place that
//! has no exact translation is [`Type::Any`], and a note in [`Protocol::notes`] names the place and the reason.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::notes::Note;

/// All definitions and methods of one release, on both surfaces.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Protocol {
    /// The definitions by name. A name is unique over all messages and their contents.
    pub definitions: BTreeMap<String, Definition>,
    /// The requests that a client sends.
    pub client_requests: Vec<Method>,
    /// The notifications that a client sends.
    pub client_notifications: Vec<Method>,
    /// The requests that the server sends.
    pub server_requests: Vec<Method>,
    /// The notifications that the server sends.
    pub server_notifications: Vec<Method>,
    /// The places that the normalisation could not translate exactly, ordered by path.
    pub notes: Vec<Note>,
}

/// One named type.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The description in the schema.
    pub doc: Option<String>,
    /// Whether the definition is missing on the stable surface.
    pub experimental: bool,
    /// Whether the schema deprecates the definition.
    pub deprecated: bool,
    /// The shape of the definition.
    pub shape: Shape,
}

/// The shapes that a definition can have.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// An object with known keys.
    Struct(Struct),
    /// One of several strings.
    StringEnum(Vec<Variant>),
    /// One of several constants that are not all strings; [`Variant::wire`] is the constant as JSON text.
    ValueEnum(Vec<Variant>),
    /// One of several bodies.
    Union(Union),
    /// Another name for a type.
    Alias(Type),
    /// A newtype around another type. An alias that contains itself becomes a newtype.
    Newtype(Type),
}

/// An object with known keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Struct {
    /// The fields, in the order in which the runtime declares them.
    pub fields: Vec<Field>,
    /// The type of extra keys that no field names. Extra keys are part of the value and must be kept.
    pub open: Option<Type>,
    /// Whether the schema forbids extra keys.
    ///
    /// Reading does not enforce the rule, because the next release may add a key. The rule distinguishes the branches
    /// of an untagged union.
    pub closed: bool,
}

/// One key of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key on the wire.
    pub wire: String,
    /// The field's name in Rust, without the `r#` of a keyword.
    pub name: String,
    /// The description in the schema.
    pub doc: Option<String>,
    /// Whether the field is missing on the stable surface.
    pub experimental: bool,
    /// Whether the schema deprecates the field.
    pub deprecated: bool,
    /// The type of the value, without null.
    pub ty: Type,
    /// The meaning of absent and null.
    pub presence: Presence,
    /// Whether the value's own keys stand beside the other fields, as for a union that was lifted out of the object.
    pub flatten: bool,
    /// The only constants that the schema allows. They distinguish the branches of an untagged union.
    pub allowed: Vec<Value>,
    /// The only constant that the field can have. Constructors fill in the constant.
    pub constant: Option<Value>,
}

/// The meaning of absent and null for a field, on reading and on writing.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// The key is always present, and the value is never null.
    Required,
    /// The value may be null. An absent key is read as null, and null is written.
    Nullable,
    /// The key may be absent. Null is read as absent, and `None` is not written.
    Optional,
    /// The key may be absent. A present value is kept, including null. Only raw JSON has this presence.
    Present,
    /// Absent leaves a value unchanged, and null clears the value. Both are kept apart.
    Double,
    /// An absent key is read as this value. The key is always written.
    Default(Value),
}

/// How a union identifies its branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// A key of the object, the tag, names the branch: `{"type": "agentMessage", …body}`. Holds the name of the tag.
    Internal(String),
    /// The value is a string, or an object whose only key names the branch: `"never"` or `{"granular": body}`.
    External,
    /// Only the form of the value identifies the branch; the forms of all branches differ.
    Untagged,
    /// Only the form identifies the branch, but the forms overlap.
    ///
    /// The first branch that writes back the same value wins.
    BestMatch,
}

impl Tagging {
    /// Returns whether only the form of a value identifies the branch.
    pub fn is_by_form(&self) -> bool {
        matches!(self, Self::Untagged | Self::BestMatch)
    }
}

/// A union of several bodies.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// How the union identifies its branch.
    pub tagging: Tagging,
    /// The branches.
    pub variants: Vec<Variant>,
}

/// A branch of a union or a value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The variant's name in Rust.
    pub name: String,
    /// The tag or value on the wire; empty in untagged unions.
    pub wire: String,
    /// The description in the schema.
    pub doc: Option<String>,
    /// Whether the variant is missing on the stable surface.
    pub experimental: bool,
    /// Whether the schema deprecates the variant.
    pub deprecated: bool,
    /// The type of the variant's body, if the variant has one.
    pub body: Option<Type>,
}

/// The type of a field, an item, a body or a target.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Any JSON value.
    Any,
    /// The type of null.
    Null,
    /// A boolean.
    Bool,
    /// A string of any format.
    String,
    /// A number of the given Rust type.
    Number(Number),
    /// A reference to a definition.
    Named(String),
    /// An array.
    List(Box<Type>),
    /// An array of fixed length, with a type for each element.
    Tuple(Vec<Type>),
    /// An object with arbitrary keys.
    Map(Box<Type>),
    /// A value or null, inside a list, a map or an alias.
    Nullable(Box<Type>),
}

/// The number types of the protocol, named like the Rust types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Number {
    I8,
    I16,
    I32,
    I64,
    I128,
    U8,
    U16,
    U32,
    U64,
    U128,
    F64,
}

impl Number {
    /// Returns whether a number of this type can hold `value`.
    pub(crate) fn holds(self, value: &Value) -> bool {
        let Some(value) = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from)) else {
            return self == Self::F64 && value.is_number();
        };
        let (least, most): (i128, i128) = match self {
            Self::I8 => (i8::MIN.into(), i8::MAX.into()),
            Self::I16 => (i16::MIN.into(), i16::MAX.into()),
            Self::I32 => (i32::MIN.into(), i32::MAX.into()),
            Self::I64 => (i64::MIN.into(), i64::MAX.into()),
            Self::I128 => (i128::MIN, i128::MAX),
            Self::U8 => (0, u8::MAX.into()),
            Self::U16 => (0, u16::MAX.into()),
            Self::U32 => (0, u32::MAX.into()),
            Self::U64 => (0, u64::MAX.into()),
            Self::U128 => (0, i128::MAX),
            Self::F64 => return true,
        };
        (least..=most).contains(&value)
    }
}

/// A request or notification of either direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// The method's name on the wire, for example `thread/start`.
    pub wire: String,
    /// The method's name in Rust, for example `ThreadStart`.
    pub name: String,
    /// The description in the schema.
    pub doc: Option<String>,
    /// Whether the method is missing on the stable surface.
    pub experimental: bool,
    /// The name of the definition of the params, if the method has params.
    pub params: Option<String>,
    /// Whether `params` may be null or absent.
    pub params_optional: bool,
    /// The name of the definition of the response; `None` for notifications.
    pub response: Option<String>,
}

impl Definition {
    /// Returns a stable definition without documentation.
    pub fn new(shape: Shape) -> Self {
        Self { doc: None, experimental: false, deprecated: false, shape }
    }
}

impl Field {
    /// Returns a stable field without documentation, whose name in Rust is the key on the wire.
    pub fn new(wire: impl Into<String>, ty: Type, presence: Presence) -> Self {
        let wire = wire.into();
        Self {
            name: wire.clone(),
            wire,
            doc: None,
            experimental: false,
            deprecated: false,
            ty,
            presence,
            flatten: false,
            allowed: Vec::new(),
            constant: None,
        }
    }
}

impl Variant {
    /// Returns a stable variant without documentation.
    pub fn new(name: impl Into<String>, wire: impl Into<String>, body: Option<Type>) -> Self {
        Self { name: name.into(), wire: wire.into(), doc: None, experimental: false, deprecated: false, body }
    }
}

impl Type {
    /// Calls `visit` with the name of every definition that the type refers to.
    pub fn for_each_name<'a>(&'a self, visit: &mut impl FnMut(&'a str)) {
        match self {
            Self::Named(name) => visit(name),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.for_each_name(visit),
            Self::Tuple(places) => places.iter().for_each(|place| place.for_each_name(visit)),
            Self::Any | Self::Null | Self::Bool | Self::String | Self::Number(_) => {}
        }
    }
}

impl Definition {
    /// Calls `visit` with the name of every definition that this definition refers to.
    pub fn for_each_name<'a>(&'a self, visit: &mut impl FnMut(&'a str)) {
        match &self.shape {
            Shape::Struct(body) => {
                body.fields.iter().for_each(|field| field.ty.for_each_name(visit));
                if let Some(open) = &body.open {
                    open.for_each_name(visit);
                }
            }
            Shape::Union(union) => {
                union
                    .variants
                    .iter()
                    .filter_map(|variant| variant.body.as_ref())
                    .for_each(|ty| ty.for_each_name(visit));
            }
            Shape::Alias(ty) | Shape::Newtype(ty) => ty.for_each_name(visit),
            Shape::StringEnum(_) | Shape::ValueEnum(_) => {}
        }
    }
}

impl Protocol {
    /// Returns the definitions that a client writes: params of its messages, responses to server requests, and their
    /// contents.
    pub fn written_by_clients(&self) -> BTreeSet<&str> {
        let requests = self.client_requests.iter().chain(&self.client_notifications);
        let params = requests.filter_map(|method| method.params.as_deref());
        self.reachable(params.chain(self.server_requests.iter().filter_map(|method| method.response.as_deref())))
    }

    /// Returns the definitions that a client reads: params of the server's messages, responses to its requests, and
    /// their contents.
    pub fn read_by_clients(&self) -> BTreeSet<&str> {
        let sent = self.server_requests.iter().chain(&self.server_notifications);
        let params = sent.filter_map(|method| method.params.as_deref());
        self.reachable(params.chain(self.client_requests.iter().filter_map(|method| method.response.as_deref())))
    }

    pub(crate) fn reachable<'p>(&'p self, roots: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
        let mut queue: Vec<&str> = roots.collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = queue.pop() {
            if seen.insert(name)
                && let Some(definition) = self.definitions.get(name)
            {
                definition.for_each_name(&mut |inner| queue.push(inner));
            }
        }
        seen
    }
}
