//! Parses the TypeScript that ts-rs writes: type aliases of objects, unions, intersections, arrays and literals.
//!
//! A declaration with other syntax is skipped and listed, and the parser continues with the next declaration.

use std::collections::BTreeMap;

use serde_json::Value;

use super::tokens::{Token, tokenize};

/// A type expression.
#[derive(Debug, Clone, PartialEq)]
pub enum TsType {
    /// A primitive type such as `string`, `number` and `null`, or the name of another declaration.
    Name(String),
    /// A string literal: `"text"`.
    Literal(String),
    /// A number or a boolean as a type: `1`, `-1`, `true` or `false`.
    Constant(Value),
    /// A declaration with type arguments: `Page<Item>`.
    Generic(String, Vec<TsType>),
    /// An array: `Array<T>`.
    Array(Box<TsType>),
    /// An object: `{ a: T, b?: U }`.
    Object(Vec<TsField>),
    /// A map: `{ [key in string]?: T }` or `Record<string, T>`.
    Map(Box<TsType>),
    /// A union: `A | B`.
    Union(Vec<TsType>),
    /// An intersection: `A & B`.
    Intersection(Vec<TsType>),
    /// A tuple: `[A, B]`.
    Tuple(Vec<TsType>),
}

/// A property of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct TsField {
    /// The key on the wire.
    pub name: String,
    /// Whether the property is declared as `name?:`.
    pub optional: bool,
    /// The type of the value.
    pub ty: TsType,
}

/// The declarations of the bindings.
#[derive(Debug, Clone, Default)]
pub(super) struct Declarations {
    /// Each `export type Name = …;` by name.
    ///
    /// If a name has several different types, the later ones are under `folder/Name`.
    pub(super) types: BTreeMap<String, TsType>,
    /// The type parameters of generic declarations.
    pub(super) parameters: BTreeMap<String, Vec<String>>,
    /// The comments before the declarations, by name.
    pub(super) docs: BTreeMap<String, String>,
    /// The declarations that could not be read, each with the reason.
    pub(super) unreadable: BTreeMap<String, String>,
}

/// Parses every `export type Name = …;` in `text`.
pub(super) fn declarations(text: &str) -> Declarations {
    let tokens = tokenize(text);
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0 };
    let mut out = Declarations { docs: docs(text), ..Declarations::default() };
    let mut folder = String::new();
    while let Some(token) = parser.next() {
        match token {
            Token::Path(path) => {
                folder = path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
            }
            Token::Word(word) if word == "import" => parser.skip_statement(),
            Token::Word(word) if word == "export" && parser.eat('*') => parser.skip_statement(),
            Token::Word(word) if word == "export" => {
                let start = parser.at;
                if let Err(problem) = parser.declaration(&folder, &mut out) {
                    // The declaration is `export type Name …`, so the name is the second word after `export`.
                    let name = match parser.tokens.get(start + 1) {
                        Some(Token::Word(name)) => name.clone(),
                        _ => format!("declaration {}", out.types.len() + out.unreadable.len() + 1),
                    };
                    out.unreadable.insert(name, problem);
                    parser.at = start;
                    parser.skip_to_declaration();
                }
            }
            _ => parser.skip_to_declaration(),
        }
    }
    out
}

/// Returns the text of each `/** … */` directly before an `export type`, by the name of the declaration.
fn docs(text: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for part in text.split("/**").skip(1) {
        let Some((comment, rest)) = part.split_once("*/") else { continue };
        let Some(rest) = rest.trim_start().strip_prefix("export type ") else { continue };
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let lines: Vec<&str> = comment.lines().map(|line| line.trim().trim_start_matches('*').trim()).collect();
        out.insert(name, lines.join("\n").trim().to_owned());
    }
    out
}

/// Keywords at the beginning of types that ts-rs does not write.
const UNSUPPORTED: [&str; 6] = ["keyof", "typeof", "infer", "unique", "asserts", "new"];

fn number_literal(text: &str) -> Option<TsType> {
    let integer = text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from));
    let number = integer.or_else(|_| text.parse::<f64>().map(Value::from)).ok()?;
    Some(TsType::Constant(number))
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    /// The nesting depth of the current type.
    depth: usize,
}

/// The maximum nesting depth of types, limited by the size of the stack.
const MAX_DEPTH: usize = 100;

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    /// Skips to the next `export` or file path.
    fn skip_to_declaration(&mut self) {
        let starts = |token: &Token| matches!(token, Token::Path(_)) || *token == Token::Word("export".to_owned());
        while self.peek().is_some_and(|token| !starts(token)) {
            self.at += 1;
        }
    }

    /// Parses the rest of a declaration after `export`.
    fn declaration(&mut self, folder: &str, out: &mut Declarations) -> Result<(), String> {
        if !self.eat_word("type") {
            return Err(format!("only `export type` is supported, found `export` before {:?}", self.peek()));
        }
        let name = self.word()?;
        let mut parameters = Vec::new();
        if self.eat('<') {
            while !self.eat('>') {
                parameters.push(self.word()?);
                // Skip the default of a type parameter: `T = string`.
                if self.eat('=') {
                    self.ty()?;
                }
                self.eat(',');
            }
        }
        self.expect('=')?;
        let ty = self.ty()?;
        self.expect(';')?;
        let key = match out.types.get(&name) {
            Some(first) if *first != ty => format!("{folder}/{name}"),
            _ => name,
        };
        if !parameters.is_empty() {
            out.parameters.insert(key.clone(), parameters);
        }
        out.types.insert(key, ty);
        Ok(())
    }

    fn eat(&mut self, punct: char) -> bool {
        let found = self.peek() == Some(&Token::Punct(punct));
        self.at += usize::from(found);
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(w)) if w == word);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, punct: char) -> Result<(), String> {
        if self.eat(punct) { Ok(()) } else { Err(format!("expected `{punct}`, found {:?}", self.peek())) }
    }

    fn word(&mut self) -> Result<String, String> {
        match self.next() {
            Some(Token::Word(word)) => Ok(word),
            other => Err(format!("expected a name, found {other:?}")),
        }
    }

    fn skip_statement(&mut self) {
        while let Some(token) = self.next() {
            if token == Token::Punct(';') {
                return;
            }
        }
    }

    fn ty(&mut self) -> Result<TsType, String> {
        if self.depth >= MAX_DEPTH {
            return Err("the type is nested too deeply".to_owned());
        }
        self.depth += 1;
        let ty = self.union();
        self.depth -= 1;
        ty
    }

    fn union(&mut self) -> Result<TsType, String> {
        self.eat('|');
        let mut members = vec![self.intersection()?];
        while self.eat('|') {
            members.push(self.intersection()?);
        }
        Ok(if members.len() == 1 { members.remove(0) } else { TsType::Union(members) })
    }

    fn intersection(&mut self) -> Result<TsType, String> {
        let mut members = vec![self.postfix()?];
        while self.eat('&') {
            members.push(self.postfix()?);
        }
        Ok(if members.len() == 1 { members.remove(0) } else { TsType::Intersection(members) })
    }

    fn postfix(&mut self) -> Result<TsType, String> {
        let mut ty = self.primary()?;
        let mut depth = self.depth;
        while self.eat('[') {
            self.expect(']')?;
            depth += 1;
            if depth > MAX_DEPTH {
                return Err("the type is nested too deeply".to_owned());
            }
            ty = TsType::Array(Box::new(ty));
        }
        Ok(ty)
    }

    fn primary(&mut self) -> Result<TsType, String> {
        match self.next() {
            Some(Token::Text(text)) => Ok(TsType::Literal(text)),
            Some(Token::Punct('(')) => {
                let inner = self.ty()?;
                self.expect(')')?;
                Ok(inner)
            }
            Some(Token::Punct('{')) => self.object(),
            Some(Token::Punct('[')) => {
                let mut items = Vec::new();
                while !self.eat(']') {
                    items.push(self.ty()?);
                    self.eat(',');
                }
                Ok(TsType::Tuple(items))
            }
            Some(Token::Word(name)) if name == "Array" && self.eat('<') => {
                let inner = self.ty()?;
                self.expect('>')?;
                Ok(TsType::Array(Box::new(inner)))
            }
            Some(Token::Word(name)) if name == "Record" && self.eat('<') => {
                self.ty()?;
                self.expect(',')?;
                let value = self.ty()?;
                self.expect('>')?;
                Ok(if value == TsType::Name("never".into()) {
                    TsType::Object(Vec::new())
                } else {
                    TsType::Map(Box::new(value))
                })
            }
            Some(Token::Punct('-')) => {
                let number = self.word()?;
                number_literal(&format!("-{number}")).ok_or_else(|| format!("expected a number, found -{number}"))
            }
            Some(Token::Word(name)) if name == "true" || name == "false" => {
                Ok(TsType::Constant((name == "true").into()))
            }
            Some(Token::Word(name)) if name.starts_with(|c: char| c.is_ascii_digit()) => {
                number_literal(&name).ok_or_else(|| format!("expected a type, found {name}"))
            }
            Some(Token::Word(name)) if UNSUPPORTED.contains(&name.as_str()) => {
                Err(format!("the keyword `{name}` is not supported in a type"))
            }
            Some(Token::Word(name)) if self.eat('<') => {
                let mut arguments = Vec::new();
                while !self.eat('>') {
                    arguments.push(self.ty()?);
                    self.eat(',');
                }
                Ok(TsType::Generic(name, arguments))
            }
            Some(Token::Word(name)) => Ok(TsType::Name(name)),
            other => Err(format!("expected a type, found {other:?}")),
        }
    }

    fn object(&mut self) -> Result<TsType, String> {
        let mut fields = Vec::new();
        while !self.eat('}') {
            if self.eat('[') {
                while !self.eat(']') {
                    self.next().ok_or("the index signature has no closing bracket")?;
                }
                self.eat('?');
                self.expect(':')?;
                let value = self.ty()?;
                self.eat(',');
                self.expect('}')?;
                return Ok(TsType::Map(Box::new(value)));
            }
            let mut name = match self.next() {
                Some(Token::Word(name) | Token::Text(name)) => name,
                other => return Err(format!("expected a property, found {other:?}")),
            };
            if name == "readonly"
                && let Some(Token::Word(next) | Token::Text(next)) = self.peek()
            {
                name = next.clone();
                self.at += 1;
            }
            let optional = self.eat('?');
            self.expect(':')?;
            let ty = self.ty().map_err(|problem| format!("{name}: {problem}"))?;
            fields.push(TsField { name, optional, ty });
            if !self.eat(',') {
                self.eat(';');
            }
        }
        Ok(TsType::Object(fields))
    }
}
