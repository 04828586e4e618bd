//! The model of a random type, and its construction.

/// Pseudo-random numbers from a seed.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Returns a number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    /// Returns true with a probability of `of_ten` tenths.
    pub(super) fn chance(&mut self, of_ten: usize) -> bool {
        self.below(10) < of_ten
    }

    pub(super) fn pick<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[self.below(items.len())]
    }
}

/// A type at the place of its use.
#[derive(Debug, Clone)]
pub(super) enum Ty {
    Bool,
    U8,
    U32,
    I64,
    U64,
    F64,
    Text,
    List(Box<Ty>),
    Map(Box<Ty>),
    Option(Box<Ty>),
    Tuple(Vec<Ty>),
    /// The definition with this index.
    Named(usize),
}

#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) key: String,
    pub(super) ty: Ty,
    pub(super) doc: Option<String>,
    pub(super) kind: FieldKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    Plain,
    /// An option that is not written if it is `None`.
    LeftOut,
    /// `#[serde(default)]`.
    Default,
}

#[derive(Debug, Clone)]
pub(super) struct Struct {
    pub(super) fields: Vec<Field>,
    /// The definitions that are flattened into the struct.
    pub(super) flattened: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
    Untagged,
}

#[derive(Debug, Clone)]
pub(super) enum Body {
    Unit,
    Newtype(Ty),
    Tuple(Vec<Ty>),
    Struct(Vec<Field>),
}

#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) body: Body,
}

#[derive(Debug, Clone)]
pub(super) enum Kind {
    Struct(Struct),
    Enum(Tagging, Vec<Variant>),
    /// An enum of unit variants only.
    Strings(Vec<String>),
    Newtype(Ty),
}

#[derive(Debug, Clone)]
pub(super) struct Definition {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// Definitions that name each other. The last one is the root.
#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) definitions: Vec<Definition>,
}

impl Model {
    pub(super) fn root(&self) -> &Definition {
        &self.definitions[self.definitions.len() - 1]
    }

    pub(super) fn random(dice: &mut Dice) -> Self {
        let count = 3 + dice.below(4);
        let mut maker = Maker { dice, made: Vec::new(), count, names: 0 };
        for at in 0..count {
            let kind = maker.kind(at + 1 == count);
            maker.made.push(Definition { name: format!("Part{at}"), kind });
        }
        Self { definitions: maker.made }
    }
}

struct Maker<'d> {
    dice: &'d mut Dice,
    made: Vec<Definition>,
    /// The number of definitions.
    count: usize,
    names: usize,
}

impl Maker<'_> {
    /// Returns a unique name, because flattened keys must not collide.
    fn name(&mut self, words: &[&str]) -> String {
        self.names += 1;
        format!("{}{}", self.dice.pick(words), self.names)
    }

    fn kind(&mut self, is_root: bool) -> Kind {
        match self.dice.below(if is_root { 7 } else { 10 }) {
            0..=2 => Kind::Struct(self.structure()),
            3 => self.union(Tagging::External),
            4 => {
                let tag = self.name(&["type", "kind"]);
                self.union(Tagging::Internal(tag))
            }
            5 => {
                let (tag, content) = (self.name(&["t", "tag"]), self.name(&["c", "content"]));
                self.union(Tagging::Adjacent(tag, content))
            }
            6 => self.union(Tagging::Untagged),
            7 => {
                let count = 1 + self.dice.below(4);
                Kind::Strings((0..count).map(|_| self.name(&["low", "High", "very-high"])).collect())
            }
            8 => Kind::Newtype(self.ty(2)),
            _ => Kind::Struct(self.structure()),
        }
    }

    fn structure(&mut self) -> Struct {
        let fields = self.fields(&["key", "some_key", "camelKey"]);
        let can_be_flattened: Vec<usize> = (0..self.made.len())
            .filter(|at| match &self.made[*at].kind {
                Kind::Struct(_) => true,
                Kind::Enum(Tagging::Internal(_) | Tagging::Adjacent(..), _) => true,
                Kind::Enum(Tagging::External, variants) => !variants.iter().any(|v| matches!(v.body, Body::Unit)),
                _ => false,
            })
            .collect();
        let mut flattened = Vec::new();
        if !can_be_flattened.is_empty() && self.dice.chance(3) {
            flattened.push(*self.dice.pick(&can_be_flattened));
        }
        Struct { fields, flattened }
    }

    fn fields(&mut self, words: &[&str]) -> Vec<Field> {
        let count = 1 + self.dice.below(4);
        (0..count).map(|_| self.field(words)).collect()
    }

    fn field(&mut self, words: &[&str]) -> Field {
        let key = self.name(words);
        let ty = self.ty(3);
        let kind = match &ty {
            Ty::Option(_) if self.dice.chance(5) => FieldKind::LeftOut,
            Ty::Bool | Ty::U32 | Ty::Text | Ty::List(_) | Ty::Map(_) if self.dice.chance(2) => FieldKind::Default,
            _ => FieldKind::Plain,
        };
        let doc = self.dice.chance(3).then(|| format!("What `{key}` is."));
        Field { key, ty, doc, kind }
    }

    fn union(&mut self, tagging: Tagging) -> Kind {
        let count = 2 + self.dice.below(3);
        let variants = (0..count)
            .map(|_| Variant { name: self.name(&["One", "otherOne", "the-third"]), body: self.body(&tagging) })
            .collect();
        Kind::Enum(tagging, variants)
    }

    fn body(&mut self, tagging: &Tagging) -> Body {
        let structs: Vec<usize> =
            (0..self.made.len()).filter(|at| matches!(self.made[*at].kind, Kind::Struct(_))).collect();
        match (tagging, self.dice.below(5)) {
            (Tagging::Internal(_), 0) => Body::Unit,
            (Tagging::Internal(_), 1 | 2) if !structs.is_empty() => Body::Newtype(Ty::Named(*self.dice.pick(&structs))),
            (Tagging::External | Tagging::Adjacent(..), 0) => Body::Unit,
            (Tagging::External | Tagging::Adjacent(..) | Tagging::Untagged, 1 | 2) => Body::Newtype(self.ty(2)),
            (Tagging::External | Tagging::Adjacent(..) | Tagging::Untagged, 3) => {
                let count = 2 + self.dice.below(2);
                Body::Tuple((0..count).map(|_| self.ty(1)).collect())
            }
            _ => Body::Struct(self.fields(&["key", "some_key", "camelKey"])),
        }
    }

    /// Returns a type of at most this depth.
    fn ty(&mut self, depth: usize) -> Ty {
        let Some(depth) = depth.checked_sub(1) else { return self.leaf() };
        match self.dice.below(12) {
            0 | 1 => Ty::List(Box::new(self.inner(depth))),
            2 => Ty::Map(Box::new(self.inner(depth))),
            3 | 4 => match self.inner(depth) {
                // serde reads an option of an option as one option.
                option @ Ty::Option(_) => option,
                other => Ty::Option(Box::new(other)),
            },
            5 => {
                let count = 1 + self.dice.below(3);
                Ty::Tuple((0..count).map(|_| self.ty(depth)).collect())
            }
            _ => self.leaf(),
        }
    }

    /// Returns a type inside a list, a map or an option. The type may refer to a later definition.
    fn inner(&mut self, depth: usize) -> Ty {
        if self.dice.chance(2) { Ty::Named(self.dice.below(self.count)) } else { self.ty(depth) }
    }

    fn leaf(&mut self) -> Ty {
        if !self.made.is_empty() && self.dice.chance(5) {
            return Ty::Named(self.dice.below(self.made.len()));
        }
        self.dice.pick(&[Ty::Bool, Ty::U8, Ty::U32, Ty::I64, Ty::U64, Ty::F64, Ty::Text, Ty::Text]).clone()
    }
}
