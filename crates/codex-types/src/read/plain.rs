//! Reads basic types: booleans, strings, numbers, lists, maps, options, tuples and raw JSON.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::{Failure, Hint, Kind, Read, Sink, Token, keep_all, tolerance};

impl Read for bool {
    const HINT: Hint = Hint::any("a boolean");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Bool(flag) => Ok(flag),
            other => Err(other.wrong_type("a boolean")),
        }
    }
}

impl Read for String {
    const HINT: Hint = Hint::any("a string");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Text(text) => Ok(text.to_owned()),
            other => Err(other.wrong_type("a string")),
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
                    other => Err(other.wrong_type($expected)),
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

/// Accepts only null.
impl Read for () {
    const HINT: Hint = Hint::any("null");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::Null | Token::Json(Value::Null) => Ok(()),
            other => Err(other.wrong_type("null")),
        }
    }
}

/// The limit of exact integers: every integer with a smaller magnitude has an exact `f64`.
const EXACT_INTEGER_LIMIT: f64 = 9_007_199_254_740_992.0;

/// Reads 128-bit integers from their digits, because no other token holds them.
macro_rules! wide_integers {
    ($($name:ident: $kind:ident, $expected:literal;)*) => {
        $(impl Read for $name {
            const HINT: Hint = Hint::of(Kind::$kind, $expected);
            fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
                match token {
                    Token::I64(number) => number.try_into().map_err(|_| Failure::out_of_range(number, $expected)),
                    Token::U64(number) => Ok(number.into()),
                    Token::Wide(digits) => digits.parse().map_err(|_| Failure::out_of_range(digits, $expected)),
                    // A value in memory holds large integers as floats, which have lost digits.
                    Token::F64(number) if number.abs() >= EXACT_INTEGER_LIMIT => Err(Failure::new(format!(
                        "the integer {number:e} has lost digits: 128-bit integers cannot be read in an untagged union or before a late tag"
                    ))),
                    Token::F64(number) if number.fract() == 0.0 && number >= $name::MIN as f64 => Ok(number as $name),
                    other => Err(other.wrong_type($expected)),
                }
            }
        })*
    };
}

wide_integers! {
    i128: I128, "i128";
    u128: U128, "u128";
}

/// Reads arrays of fixed length whose items have different types.
macro_rules! tuples {
    ($($length:literal: $($item:ident)*;)*) => {
        $(impl<$($item: Read),*> Read for ($($item,)*) {
            const HINT: Hint = Hint::any(concat!("an array of length ", $length));
            #[allow(non_snake_case)]
            fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
                let Token::Seq(seq) = token else { return Err(token.wrong_type(Self::HINT.expected)) };
                let mut at = 0;
                $(let $item = tuple_item(seq, &mut at, $length)?;)*
                end_of_tuple(seq, $length)?;
                Ok(($($item,)*))
            }
        })*
    };
}

/// Reads the next item of a tuple.
fn tuple_item<T: Read>(seq: &mut dyn super::Seq, at: &mut usize, length: usize) -> Result<T, Failure> {
    let mut place: Option<T> = None;
    seq.next(&T::HINT, &mut place).map_err(|failure| failure.at_index(*at))?;
    *at += 1;
    place.ok_or_else(|| Failure::new(format!("invalid length {}, expected an array of length {length}", *at - 1)))
}

/// Checks the end of a tuple. Further items are an error, because they would be lost.
fn end_of_tuple(seq: &mut dyn super::Seq, length: usize) -> Result<(), Failure> {
    if seq.next(&super::SKIP, &mut super::Discard)? {
        return Err(Failure::new(format!("too many items, expected an array of length {length}")));
    }
    Ok(())
}

tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
    9: A B C D E F G H I;
    10: A B C D E F G H I J;
    11: A B C D E F G H I J K;
    12: A B C D E F G H I J K L;
    13: A B C D E F G H I J K L M;
    14: A B C D E F G H I J K L M N;
    15: A B C D E F G H I J K L M N O;
    16: A B C D E F G H I J K L M N O P;
}

impl Read for f64 {
    const HINT: Hint = Hint::of(Kind::F64, "f64");
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        match token {
            Token::F64(number) => Ok(number),
            Token::I64(number) => Ok(number as f64),
            Token::U64(number) => Ok(number as f64),
            other => Err(other.wrong_type("f64")),
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
                    // The failed read left the inner place empty, so forgetting the outer value leaks nothing.
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
        let Token::Seq(seq) = token else { return Err(token.wrong_type("a sequence")) };
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
        let Token::Map(map) = token else { return Err(token.wrong_type("a map")) };
        let mut entries = BTreeMap::new();
        while let Some(key) = map.key()? {
            let mut value: Option<T> = None;
            if let Err(failure) = map.value(&T::HINT, &mut value) {
                tolerance::leave_out(failure.at_key(&key))?;
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
            Token::Wide(digits) => serde_json::from_str(digits).unwrap_or_default(),
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
            other => Err(other.wrong_type("a map")),
        }
    }
}

impl<T: Read> Read for Box<T> {
    const HINT: Hint = T::HINT;
    fn read(token: Token<'_, '_>) -> Result<Self, Failure> {
        T::read(token).map(Box::new)
    }
}
