//! A parser for the TypeScript that ts-rs writes: type aliases of objects, unions, intersections, arrays and literals.

use std::collections::BTreeMap;

/// A type expression.
#[derive(Debug, Clone, PartialEq)]
pub enum TsType {
    /// `string`, `number`, `null`, or the name of another alias.
    Name(String),
    /// `"text"`.
    Literal(String),
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
    Word(String),
    Text(String),
    Punct(char),
}

/// Reads every `export type Name = …;` of `text`.
pub(super) fn declarations(text: &str) -> Result<BTreeMap<String, TsType>, String> {
    let tokens = tokenize(text)?;
    let mut parser = Parser { tokens: &tokens, at: 0 };
    let mut out = BTreeMap::new();
    while let Some(token) = parser.next() {
        match token {
            Token::Word(word) if word == "import" => parser.skip_statement(),
            Token::Word(word) if word == "export" => {
                if parser.eat('*') {
                    // An index file.
                    parser.skip_statement();
                    continue;
                }
                if !parser.eat_word("type") {
                    return Err(format!("`export` of something else than a type: {:?}", parser.peek()));
                }
                let name = parser.word()?;
                let ty = parser.expect('=').and_then(|()| parser.ty()).and_then(|ty| parser.expect(';').map(|()| ty));
                out.insert(name.clone(), ty.map_err(|problem| format!("type {name}: {problem}"))?);
            }
            other => return Err(format!("expected `import` or `export`, found {other:?}")),
        }
    }
    Ok(out)
}

fn tokenize(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '/' if text[start..].starts_with("//") => while chars.next_if(|(_, c)| *c != '\n').is_some() {},
            '/' if text[start..].starts_with("/*") => {
                let end = text[start..].find("*/").ok_or("a comment does not end")? + start + 2;
                while chars.next_if(|(at, _)| *at < end).is_some() {}
            }
            '"' => {
                let rest = &text[start + 1..];
                let end = rest.find('"').ok_or("a string does not end")?;
                if rest[..end].contains('\\') {
                    return Err(format!("an escape in the string \"{}\"", &rest[..end]));
                }
                tokens.push(Token::Text(rest[..end].to_owned()));
                while chars.next_if(|(at, _)| *at <= start + 1 + end).is_some() {}
            }
            c if c.is_alphanumeric() || c == '_' || c == '$' => {
                let mut word = String::from(c);
                while let Some((_, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || matches!(c, '_' | '$')) {
                    word.push(c);
                }
                tokens.push(Token::Word(word));
            }
            c => tokens.push(Token::Punct(c)),
        }
    }
    Ok(tokens)
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
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
        while self.eat('[') {
            self.expect(']')?;
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
            let name = match self.next() {
                Some(Token::Word(name) | Token::Text(name)) => name,
                other => return Err(format!("expected a property, found {other:?}")),
            };
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
