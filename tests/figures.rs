//! The figures the program promises. Prints one line of JSON a figure, which `cargo xtask bench` makes a table of.

#[path = "figures/crowd.rs"]
mod crowd;
#[path = "figures/office.rs"]
mod office;
#[path = "figures/statements.rs"]
mod statements_signed;

use std::{env, error::Error, path::Path, process::Command, time::Instant};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use office::Office;

/// The times each figure is taken; the median counts.
const RUNS: usize = 5;
/// The switch under which the bench starts itself once more, so that the memory of the import alone is seen.
const IMPORT_ALONE: &str = "--import-alone";
/// The switch under which the bench only fills an office folder with the large register, for the window's figures.
const FILL: &str = "--fill";
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/de-nghi-tong-ket-2023.xlsx");
/// Rows of the large list.
const ROWS: u32 = 10_000;
/// Rows of the large document.
const DOCUMENT_ROWS: u32 = 1_800;
/// Awards in the large register.
const AWARDS: i64 = 100_000;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    if env::args().any(|word| word == IMPORT_ALONE) {
        let list = source("large.xlsx", &crowd::list(ROWS)?);
        runtime.block_on(import(&list))?;
        println!("{}", peak_memory()?);
        return Ok(());
    }
    let mut words = env::args().skip_while(|word| word != FILL).skip(1);
    if let Some(folder) = words.next() {
        return runtime
            .block_on(async { Office::open_at(Path::new(&folder)).await?.fill_register(AWARDS).await });
    }
    runtime.block_on(async {
        sample_list().await?;
        document().await?;
        sketch().await?;
        large_list().await?;
        memory_of_large_list()?;
        let [signed, checked] = statements_signed::signed_and_checked(10_000, RUNS)?;
        tell("10,000 statements signed", "ms", 2_000.0, &signed);
        tell("10,000 statements checked", "ms", 4_000.0, &checked);
        large_register().await
    })
}

/// Prints a figure: `values` and `limit` in `unit`.
fn tell(figure: &str, unit: &str, limit: f64, values: &[f64]) {
    println!("{}", json!({ "figure": figure, "unit": unit, "limit": limit, "values": values }));
}

/// A file as the operations of intake take it.
fn source(name: &str, bytes: &[u8]) -> Value {
    json!({ "name": name, "bytes": BASE64_STANDARD.encode(bytes) })
}

async fn sample_list() -> Done<()> {
    let list = source("de-nghi-tong-ket-2023.xlsx", &std::fs::read(SAMPLE)?);
    tell("102-row list read", "ms", 50.0, &read(&list, 102).await?);
    Ok(())
}

async fn document() -> Done<()> {
    let list = source("large.docx", &crowd::document(DOCUMENT_ROWS)?);
    tell("1,800-row docx read", "ms", 1000.0, &read(&list, DOCUMENT_ROWS as usize).await?);
    Ok(())
}

/// How long a list of so many rows takes to read, in milliseconds.
async fn read(list: &Value, expected: usize) -> Done<Vec<f64>> {
    let office = Office::open().await?;
    let round = office.open_round().await?;
    let mut values = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        let reading = office.call("read_list", json!({ "round_id": round, "source": list })).await?;
        values.push(started.elapsed().as_secs_f64() * 1e3);
        let rows = reading.pointer("/rows").and_then(Value::as_array).map_or(0, Vec::len);
        assert_eq!(rows, expected, "every row of the list is read");
    }
    Ok(values)
}

/// Reads the list into the nominations of a new office; how long that took, in milliseconds.
async fn import(list: &Value) -> Done<f64> {
    let office = Office::open().await?;
    let round = office.open_round().await?;
    let started = Instant::now();
    let accepted = office.accept(round, list).await?;
    let took = started.elapsed().as_secs_f64() * 1e3;
    assert_eq!(accepted.pointer("/added"), Some(&json!(ROWS)), "every row becomes a nomination");
    Ok(took)
}

/// The picture of one sheet while its template is worked on, with the fonts and the base warm.
async fn sketch() -> Done<()> {
    let office = Office::open().await?;
    let list = office.call("list_templates", json!({})).await?;
    let template = list.pointer("/templates/0/id").ok_or("an office begins with templates")?;
    let view = office.call("get_template", json!({ "id": template, "version_id": null })).await?;
    let sample = json!({ "kind": "longest", "decision_id": null, "certificate_id": null });
    let sample = office.call("get_template_sample", sample).await?;
    let input = json!({ "content": view.get("content"), "texts": sample.get("texts"), "mode": "full_page" });
    office.call("sketch_template", input.clone()).await?;
    let mut values = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        let drawn = office.call("sketch_template", input.clone()).await?;
        values.push(started.elapsed().as_secs_f64() * 1e3);
        assert_eq!(drawn.pointer("/faults"), Some(&json!([])), "the sheet can be printed");
    }
    tell("preview of one sheet, warm", "ms", 16.0, &values);
    Ok(())
}

async fn large_list() -> Done<()> {
    let list = source("large.xlsx", &crowd::list(ROWS)?);
    let mut values = Vec::new();
    for _ in 0..RUNS {
        values.push(import(&list).await?);
    }
    tell("10,000-row xlsx read to nominations in store", "ms", 1500.0, &values);
    Ok(())
}

fn memory_of_large_list() -> Done<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut values = Vec::new();
    for _ in 0..RUNS {
        let output = Command::new(env::current_exe()?).arg(IMPORT_ALONE).output()?;
        values.push(String::from_utf8(output.stdout)?.trim().parse()?);
    }
    tell("  … and the most memory it took", "MB", 300.0, &values);
    Ok(())
}

/// The most memory this process ever held, in MB.
fn peak_memory() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}

async fn large_register() -> Done<()> {
    let office = Office::open().await?;
    office.fill_register(AWARDS).await?;
    for (figure, text) in [
        ("search among 100,000 awards, a full name", "nong thi bich dao"),
        ("search among 100,000 awards, a common word", "nguyen"),
    ] {
        let mut values = Vec::new();
        for _ in 0..RUNS {
            let input = json!({ "text": text, "year": null, "award": null, "offset": 0, "limit": 50 });
            let started = Instant::now();
            let found = office.call("search_awards", input).await?;
            values.push(started.elapsed().as_secs_f64() * 1e3);
            assert!(found.pointer("/rows/0").is_some(), "{text} is found");
        }
        tell(figure, "ms", 5.0, &values);
    }
    Ok(())
}
