//! A parser for the TypeScript that ts-rs writes: type aliases of objects, unions, intersections, arrays and literals.
//!
//! A declaration with other syntax is left out and named; parsing goes on at the next one.

use std::collections::BTreeMap;

use serde_json::Value;

/// A type expression.
#[derive(Debug, Clone, PartialEq)]
pub enum TsType {
    /// `string`, `number`, `null`, or the name of another alias.
    Name(String),
    /// `"text"`.
    Literal(String),
    /// `1`, `-1`, `true` or `false`.
    Constant(Value),
    /// `Page<Item>`: a declaration with parameters, and what they stand for.
    Generic(String, Vec<TsType>),
    /// `Array<T>`.
    Array(Box<TsType>),
    /// `{ a: T, b?: U }`.
    Object(Vec<TsField>),
    /// `{ [key in string]?: T }` and `Record<string, T>`.
    Map(Box<TsType>),
    /// `A | B`.
    Union(Vec<TsType>),
    /// `A & B`.
    Intersection(Vec<TsType>),
    /// `[A, B]`.
    Tuple(Vec<TsType>),
}

/// A property of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct TsField {
    /// Name on the wire.
    pub name: String,
    /// Written `name?:`.
    pub optional: bool,
    /// Its type.
    pub ty: TsType,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    /// A comment that names the file which the following declarations are from.
    Path(String),
    Word(String),
    Text(String),
    Punct(char),
}

/// The declarations of one text.
#[derive(Debug, Clone, Default)]
pub(super) struct Declarations {
    /// Each `export type Name = …;` by name. Of several with one name and different types, the later ones are under
    /// `folder/Name`.
    pub(super) types: BTreeMap<String, TsType>,
    /// The parameters of the declarations that have some.
    pub(super) parameters: BTreeMap<String, Vec<String>>,
    /// The comments before declarations, by name.
    pub(super) docs: BTreeMap<String, String>,
    /// The declarations that could not be read, and why.
    pub(super) unreadable: BTreeMap<String, String>,
}

/// Reads every `export type Name = …;` of `text`.
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
                    // `export type Name …`: the name is the second word.
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

/// The text of each `/** … */` that stands directly before an `export type`.
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

fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '/' if text[start..].starts_with("//") => {
                let line = text[start..].lines().next().unwrap_or_default();
                if let Some(path) = line.strip_prefix("// ").filter(|path| path.ends_with(".ts")) {
                    tokens.push(Token::Path(path.to_owned()));
                }
                while chars.next_if(|(_, c)| *c != '\n').is_some() {}
            }
            '/' if text[start..].starts_with("/*") => {
                let end = text[start..].find("*/").map_or(text.len(), |end| start + end + 2);
                while chars.next_if(|(at, _)| *at < end).is_some() {}
            }
            quote @ ('"' | '\'' | '`') => {
                let mut content = String::new();
                while let Some((_, c)) = chars.next_if(|(_, c)| *c != quote) {
                    match c {
                        '\\' => content.extend(chars.next().and_then(|(at, c)| unescape(text, at, c, &mut chars))),
                        c => content.push(c),
                    }
                }
                chars.next();
                // A template stands for strings of a form: for the schema, a string.
                tokens.push(match quote {
                    '`' => Token::Word("string".to_owned()),
                    _ => Token::Text(content),
                });
            }
            c if c.is_alphanumeric() || c == '_' || c == '$' => {
                let mut word = String::from(c);
                let is_number = c.is_ascii_digit();
                let mut last = c;
                while let Some((_, c)) = chars.next_if(|(_, c)| {
                    let is_exponent = matches!(c, '+' | '-') && matches!(last, 'e' | 'E');
                    c.is_alphanumeric() || matches!(c, '_' | '$') || (is_number && (*c == '.' || is_exponent))
                }) {
                    word.push(c);
                    last = c;
                }
                tokens.push(Token::Word(word));
            }
            c => tokens.push(Token::Punct(c)),
        }
    }
    tokens
}

type Chars<'t> = std::iter::Peekable<std::str::CharIndices<'t>>;

/// The character that `\c` stands for; `c` is at `at`.
fn unescape(text: &str, at: usize, c: char, chars: &mut Chars<'_>) -> Option<char> {
    let digits = match c {
        'n' => return Some('\n'),
        't' => return Some('\t'),
        'r' => return Some('\r'),
        'b' => return Some('\u{8}'),
        'f' => return Some('\u{c}'),
        '0' => return Some('\0'),
        '\n' => return None,
        'x' => 2,
        'u' => 4,
        other => return Some(other),
    };
    let rest = text.get(at + 1..)?;
    let (hex, length) = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((hex, _)) => (hex, hex.len() + 2),
        None => (rest.get(..digits)?, digits),
    };
    let found = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    for _ in 0..length {
        chars.next();
    }
    found
}

/// Words that begin a type which ts-rs does not write.
const UNSUPPORTED: [&str; 6] = ["keyof", "typeof", "infer", "unique", "asserts", "new"];

fn number_literal(text: &str) -> Option<TsType> {
    let integer = text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from));
    let number = integer.or_else(|_| text.parse::<f64>().map(Value::from)).ok()?;
    Some(TsType::Constant(number))
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    /// How deep the type at hand stands in others.
    depth: usize,
}

/// How deep types may stand in each other: what the stack has room for.
const MOST_DEPTH: usize = 100;

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    /// Goes to the next `export` or `import`.
    fn skip_to_declaration(&mut self) {
        let starts = |token: &Token| matches!(token, Token::Path(_)) || *token == Token::Word("export".to_owned());
        while self.peek().is_some_and(|token| !starts(token)) {
            self.at += 1;
        }
    }

    /// What follows `export`.
    fn declaration(&mut self, folder: &str, out: &mut Declarations) -> Result<(), String> {
        if !self.eat_word("type") {
            return Err(format!("`export` of something else than a type: {:?}", self.peek()));
        }
        let name = self.word()?;
        let mut parameters = Vec::new();
        if self.eat('<') {
            while !self.eat('>') {
                parameters.push(self.word()?);
                // A default: `T = string`.
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
        if self.depth >= MOST_DEPTH {
            return Err("stands too deep in other types".to_owned());
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
            if depth > MOST_DEPTH {
                return Err("stands too deep in other types".to_owned());
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
            Some(Token::Word(name)) if UNSUPPORTED.contains(&name.as_str()) => Err(format!("`{name}` in a type")),
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
                    self.next().ok_or("an index signature does not end")?;
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
