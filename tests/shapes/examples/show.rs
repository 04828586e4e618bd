//! Temporary.
fn main() {
    let ids: Vec<String> = std::env::args().skip(1).collect();
    for shape in codex_shapes::all().into_iter().filter(|s| ids.iter().any(|i| i == s.id)) {
        println!("== {} v08\n{}", shape.id, shape.v08.schema);
        println!("== v1\n{}", shape.v1.schema);
        for (f, t) in &shape.v08.bindings {
            println!("// {f}\n{t}");
        }
        println!("{:?}", shape.samples);
    }
}
