//! Sets, lists, and maps.

use crate::Shape;
use crate::shape::shape;

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        shape! {
            "set", "Sets (uniqueItems).", Sets;
            types { struct Sets { tags: HashSet<String>, ids: Option<BTreeSet<u32>> } }
            samples [Sets { tags: HashSet::from([s("a")]), ids: Some(BTreeSet::from([1])) }]
        },
        shape! {
            "set-of-enum", "A set of an enum.", SetOfEnum;
            types {
                #[derive(PartialEq, Eq, PartialOrd, Ord)]
                enum Flag { A, B }
                struct SetOfEnum { flags: BTreeSet<Flag> }
            }
            samples [SetOfEnum { flags: BTreeSet::from([Flag::A, Flag::B]) }]
        },
        shape! {
            "list-nested", "Lists of lists, of options, and of maps.", Lists;
            types {
                struct Lists { a: Vec<Vec<u32>>, b: Vec<Option<u32>>, c: Vec<BTreeMap<String, u32>>, d: Option<Vec<Option<String>>> }
            }
            samples [Lists { a: vec![vec![1], vec![]], b: vec![Some(1), None], c: vec![BTreeMap::from([(s("k"), 1)])],
                d: Some(vec![None, Some(s("x"))]) }]
        },
        shape! {
            "map-of-tuples", "A map to tuples.", MapOfTuples;
            types { struct MapOfTuples { map: BTreeMap<String, (u32, String)> } }
            samples [MapOfTuples { map: BTreeMap::from([(s("k"), (1, s("a")))]) }]
        },
        shape! {
            "map-of-maps", "A map of maps of lists.", MapOfMaps;
            types { struct MapOfMaps { map: BTreeMap<String, BTreeMap<String, Vec<u32>>> } }
            samples [MapOfMaps { map: BTreeMap::from([(s("k"), BTreeMap::from([(s("l"), vec![1])]))]) }]
        },
        shape! {
            "map-of-options", "A map to options.", MapOfOptions;
            types { struct MapOfOptions { map: BTreeMap<String, Option<u32>> } }
            samples [MapOfOptions { map: BTreeMap::from([(s("k"), None), (s("l"), Some(1))]) }]
        },
        shape! {
            "map-of-structs", "A map to structs, optional.", MapOfStructs;
            types {
                struct Entry { n: u32 }
                struct MapOfStructs { map: BTreeMap<String, Entry>, maybe: Option<HashMap<String, Entry>> }
            }
            samples [MapOfStructs { map: BTreeMap::from([(s("k"), Entry { n: 1 })]), maybe: None }]
        },
        shape! {
            "map-integer-keys", "A map with integer keys.", MapIntegerKeys;
            types { struct MapIntegerKeys { map: BTreeMap<u32, String> } }
            samples [MapIntegerKeys { map: BTreeMap::from([(1, s("a"))]) }]
        },
        shape! {
            "map-enum-keys", "A map with keys of an enum.", MapEnumKeys;
            types {
                #[derive(PartialEq, Eq, PartialOrd, Ord)]
                enum Key { A, B }
                struct MapEnumKeys { map: BTreeMap<Key, u32> }
            }
            samples [MapEnumKeys { map: BTreeMap::from([(Key::A, 1)]) }]
        },
        shape! {
            "map-root", "A definition that is a map.", Registry;
            types { struct Registry(BTreeMap<String, u32>); }
            samples [Registry(BTreeMap::from([(s("k"), 1)]))]
        },
        shape! {
            "list-root", "A definition that is a list.", Names;
            types { struct Names(Vec<String>); }
            samples [Names(vec![s("a")]), Names(vec![])]
        },
        shape! {
            "option-root", "A definition that is a value or null.", Perhaps;
            types { struct Perhaps(Option<u32>); }
            samples [Perhaps(Some(1)), Perhaps(None)]
        },
        shape! {
            "bool-root", "A definition that is a boolean.", Switch;
            types { struct Switch(bool); }
            samples [Switch(true)]
        },
    ]
}
