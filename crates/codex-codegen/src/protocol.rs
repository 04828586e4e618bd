//! The protocol as the generator understands it: the output of normalisation, the input of everything after.
//!
//! Nothing in here is a guess. A place that could not be put into these types is [`Type::Any`], and a note in
//! [`Protocol::notes`] says where and why.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::notes::Note;

/// All definitions and methods of one release, both surfaces at once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Protocol {
    /// By name; names are unique over requests, notifications and everything they carry.
    pub definitions: BTreeMap<String, Definition>,
    /// Methods that a client calls.
    pub client_requests: Vec<Method>,
    /// Notifications that a client sends.
    pub client_notifications: Vec<Method>,
    /// Methods that the server calls.
    pub server_requests: Vec<Method>,
    /// Notifications that the server sends.
    pub server_notifications: Vec<Method>,
    /// The places that the normalisation could not take as they stand, ordered by path.
    pub notes: Vec<Note>,
}

/// One named type.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// What the schema says about it.
    pub doc: Option<String>,
    /// Not on the stable surface.
    pub experimental: bool,
    /// The schema says that the definition should not be used any more.
    pub deprecated: bool,
    /// What it is.
    pub shape: Shape,
}

/// The forms that a definition can take.
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
    /// A type of its own around another, because the other type contains this one.
    Newtype(Type),
}

/// An object with known keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Struct {
    /// In the order in which the runtime declares them.
    pub fields: Vec<Field>,
    /// The type of keys that no field names; they are part of the value and must be kept.
    pub open: Option<Type>,
    /// The schema forbids other keys. Reading does not enforce it (the next release may add one), but it tells branches
    /// of an untagged union apart.
    pub closed: bool,
}

/// One key of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key on the wire.
    pub wire: String,
    /// The field's name in Rust, without the `r#` of a keyword.
    pub name: String,
    /// What the schema says about it.
    pub doc: Option<String>,
    /// Not on the stable surface.
    pub experimental: bool,
    /// The schema says that the field should not be used any more.
    pub deprecated: bool,
    /// The type of its value, null left out.
    pub ty: Type,
    /// What absent and null mean.
    pub presence: Presence,
    /// The value's own keys stand beside the other fields (a union lifted out of the object).
    pub flatten: bool,
    /// The schema allows exactly these constants; they tell the branches of an untagged union apart.
    pub allowed: Vec<Value>,
    /// The one constant that the field can have; constructors fill it in.
    pub constant: Option<Value>,
}

/// What absent and null mean for a field, and what is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// Always there, never null.
    Required,
    /// May be null; absent is read as null; null is written.
    Nullable,
    /// May be left out; null is read as left out; left out when it is `None`.
    Optional,
    /// May be left out; any value that is there, null too, is kept. For raw JSON, about which nothing is known.
    Present,
    /// Absent: leave as it is. Null: clear. Both are kept.
    Double,
    /// Absent on reading means this value; always written.
    Default(Value),
}

/// How a union says which of its branches it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// `{"type": "agentMessage", …body}`; the name of the tag.
    Internal(String),
    /// `"never"` or `{"granular": body}`.
    External,
    /// By its form alone; the forms of the branches differ.
    Untagged,
    /// By its form alone, and forms overlap: the first branch that writes back what was read.
    Tried,
}

impl Tagging {
    /// Whether branches are told apart by their form alone.
    pub fn is_by_form(&self) -> bool {
        matches!(self, Self::Untagged | Self::Tried)
    }
}

/// One of several bodies.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// How branches are told apart.
    pub tagging: Tagging,
    /// The branches.
    pub variants: Vec<Variant>,
}

/// A branch of a union or a value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its tag or value on the wire; empty in untagged unions.
    pub wire: String,
    /// What the schema says about it.
    pub doc: Option<String>,
    /// Not on the stable surface.
    pub experimental: bool,
    /// The schema says that the variant should not be used any more.
    pub deprecated: bool,
    /// What it carries beside its tag.
    pub body: Option<Type>,
}

/// A type where it is used.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// `true`: any JSON value.
    Any,
    /// Always null.
    Null,
    /// A boolean.
    Bool,
    /// A string.
    String,
    /// An integer or float, by its Rust name.
    Number(Number),
    /// A definition.
    Named(String),
    /// An array.
    List(Box<Type>),
    /// An array of fixed length, with a type for each place.
    Tuple(Vec<Type>),
    /// An object with keys of the caller's choice.
    Map(Box<Type>),
    /// A value or null, inside a list, a map or an alias.
    Nullable(Box<Type>),
}

/// The number formats of the schemas.
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
    /// Whether the type has this number.
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

/// A method of the protocol, in either direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// `thread/start`.
    pub wire: String,
    /// `ThreadStart`.
    pub name: String,
    /// What the schema says about it.
    pub doc: Option<String>,
    /// Not on the stable surface.
    pub experimental: bool,
    /// The definition of its params, if it has any.
    pub params: Option<String>,
    /// `params` may be null or left out.
    pub params_optional: bool,
    /// The definition of its answer; none for notifications.
    pub response: Option<String>,
}

impl Type {
    /// Calls `visit` with every definition that this type names.
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
    /// Calls `visit` with every definition that this one names.
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
    /// Every definition that a client writes: reachable from the params of its requests and from its answers.
    pub fn written_by_clients(&self) -> BTreeSet<&str> {
        let requests = self.client_requests.iter().chain(&self.client_notifications);
        let params = requests.filter_map(|method| method.params.as_deref());
        self.reachable(params.chain(self.server_requests.iter().filter_map(|method| method.response.as_deref())))
    }

    /// Every definition that a client reads: reachable from the answers to its requests and from what the server sends.
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
