//! scratch
use std::collections::BTreeMap;
fn main() {
    let base = std::env::args().nth(1).unwrap();
    let version = std::env::args().nth(2).unwrap();
    let read = |s: &str| {
        std::fs::read_to_string(format!("{base}/{version}/{s}/codex_app_server_protocol.schemas.json")).unwrap()
    };
    let mut ts = BTreeMap::new();
    for dir in ["", "v2/", "serde_json/"] {
        for e in std::fs::read_dir(format!("{base}/{version}/ts-experimental/{dir}")).unwrap() {
            let e = e.unwrap();
            if e.path().is_file() {
                ts.insert(
                    format!("{dir}{}", e.file_name().to_string_lossy()),
                    std::fs::read_to_string(e.path()).unwrap(),
                );
            }
        }
    }
    let s = codex_codegen::Schemas::from_emitted(&read("stable"), &read("experimental"), &ts).unwrap();
    if let Some(out) = std::env::args().nth(4) {
        let t = std::time::Instant::now();
        let tree = codex_codegen::generate(&s, &version).unwrap_or_else(|e| panic!("{e}"));
        eprintln!("generated in {:?}", t.elapsed());
        std::fs::create_dir_all(&out).unwrap();
        for (p, text) in tree.iter() {
            std::fs::write(format!("{out}/{p}"), text).unwrap();
        }
    }
    match codex_codegen::Protocol::from_schemas(&s, &version) {
        Ok(p) => {
            println!("{version} {} definitions, {} requests", p.definitions.len(), p.client_requests.len());
            if std::env::args().nth(3).is_some() {
                for (n, d) in &p.definitions {
                    println!("{n}: {d:?}");
                }
            }
        }
        Err(e) => println!("{version}: {e}"),
    }
}
