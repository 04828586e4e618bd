//! Reading what is no type of the protocol's own.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::{Failure, Hint, Kind, Read, Sink, Token, keep_all, tolerance};

impl Read for bool {
    const HINT: Hint = Hint::any("a boolean");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Bool(flag) => Ok(flag),
            other => Err(other.wrong("a boolean")),
        }
    }
}

impl Read for String {
    const HINT: Hint = Hint::any("a string");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Text(text) => Ok(text.to_owned()),
            other => Err(other.wrong("a string")),
        }
    }
}

macro_rules! integers {
    ($($name:ident: $kind:ident, $expected:literal;)*) => {
        $(impl Read for $name {
            const HINT: Hint = Hint::of(Kind::$kind, $expected);
            fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
                match token {
                    Token::I64(number) => {
                        number.try_into().map_err(|_| Failure::out_of_range(number, $expected))
                    }
                    Token::U64(number) => {
                        number.try_into().map_err(|_| Failure::out_of_range(number, $expected))
                    }
                    other => Err(other.wrong($expected)),
                }
            }
        })*
    };
}

integers! {
    i8: I64, "i8";
    i16: I64, "i16";
    i32: I64, "i32";
    i64: I64, "i64";
    u8: U64, "u8";
    u16: U64, "u16";
    u32: U64, "u32";
    u64: U64, "u64";
}

impl Read for f64 {
    const HINT: Hint = Hint::of(Kind::F64, "f64");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::F64(number) => Ok(number),
            Token::I64(number) => Ok(number as f64),
            Token::U64(number) => Ok(number as f64),
            other => Err(other.wrong("f64")),
        }
    }
}

impl<T: Read> Read for Option<T> {
    const HINT: Hint = Hint { optional: true, ..T::HINT };
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Null | Token::Json(Value::Null) => Ok(None),
            other => T::read(other).map(Some),
        }
    }

    fn read_into(token: Token<'_, '_>, place: &mut Option<Self>) -> Result<(), Failure> {
        match token {
            Token::Null | Token::Json(Value::Null) => *place = Some(None),
            other => {
                let inner = place.insert(None);
                if let Err(failure) = T::read_into(other, inner) {
                    // Nothing was read into it: the place is empty again, without code that drops a value.
                    std::mem::forget(place.take());
                    return Err(failure);
                }
            }
        }
        Ok(())
    }
}

struct Push<'v, T>(&'v mut Vec<T>);

impl<T: Read> Sink for Push<'_, T> {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure> {
        self.0.push(T::read(token)?);
        Ok(())
    }
}

impl<T: Read> Read for Vec<T> {
    const HINT: Hint = Hint::any("a sequence");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        let Token::Seq(seq) = token else { return Err(token.wrong("a sequence")) };
        let mut items = Vec::new();
        loop {
            match seq.next(&T::HINT, &mut Push(&mut items)) {
                Ok(true) => {}
                Ok(false) => return Ok(items),
                Err(failure) => tolerance::leave_out_item(failure, items.len())?,
            }
        }
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    const HINT: Hint = Hint::any("a map");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        let Token::Map(map) = token else { return Err(token.wrong("a map")) };
        let mut entries = BTreeMap::new();
        while let Some(key) = map.key()? {
            let mut value: Option<T> = None;
            if let Err(failure) = map.value(&T::HINT, &mut value) {
                tolerance::leave_out(failure.under(&key))?;
                continue;
            }
            entries.extend(value.map(|value| (key.into_owned(), value)));
        }
        Ok(entries)
    }
}

impl Read for Value {
    const HINT: Hint = Hint::of(Kind::Json, "any valid JSON value");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        Ok(match token {
            Token::Json(value) => value,
            Token::Null => Value::Null,
            Token::Bool(flag) => flag.into(),
            Token::I64(number) => number.into(),
            Token::U64(number) => number.into(),
            Token::F64(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
            Token::Text(text) => text.into(),
            Token::Seq(seq) => {
                let mut items = Vec::new();
                while seq.next(&Value::HINT, &mut Push(&mut items))? {}
                Value::Array(items)
            }
            Token::Map(map) => Value::Object(keep_all(map, serde_json::Map::new())?),
        })
    }
}

impl Read for serde_json::Map<String, Value> {
    const HINT: Hint = Hint::of(Kind::Json, "a map");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Json(Value::Object(object)) => Ok(object),
            Token::Map(map) => keep_all(map, serde_json::Map::new()),
            other => Err(other.wrong("a map")),
        }
    }
}

impl<T: Read> Read for Box<T> {
    const HINT: Hint = T::HINT;
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        T::read(token).map(Box::new)
    }
}
