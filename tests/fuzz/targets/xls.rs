//! Workbooks of Excel 97–2003: whole files, and the stream of records inside a container that is sound.
#![no_main]

use fuzz::{read, start};
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Read, Write};

const LIST: &[u8] = include_bytes!("../../samples/ca-nhan-tcvn3.xls");
const STREAM: &str = "/Workbook";

/// The first byte says whether the others are a whole file or the stream of records.
fn file(input: &[u8]) -> Vec<u8> {
    let Some((first, bytes)) = input.split_first() else { return Vec::new() };
    if first % 2 == 0 {
        return bytes.to_vec();
    }
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))
        .expect("memory can be written");
    let mut stream = container.create_stream(STREAM).expect("memory can be written");
    stream.write_all(bytes).expect("memory can be written");
    drop(stream);
    container.into_inner().into_inner()
}

fn seeds() -> Vec<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(LIST)).expect("the sample is a container");
    let mut records = vec![1];
    let mut stream = container.open_stream(STREAM).expect("the sample is a workbook");
    stream.read_to_end(&mut records).expect("the sample can be read");
    vec![[&[0], LIST].concat(), records]
}

fuzz_target!(init: start(seeds()), |input: &[u8]| read("danh-sach.xls", &file(input)));
