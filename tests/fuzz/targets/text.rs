//! Tables as plain text, in whatever bytes.
#![no_main]

use fuzz::{read, start};
use libfuzzer_sys::fuzz_target;

const LIST: &[u8] = include_bytes!("../../samples/giao-duc-nfd.csv");

fn seeds() -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(LIST);
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
    vec![
        LIST.to_vec(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        // TCVN3, VNI and windows-1258, with each sign between cells.
        b"TT;H\xE4 t\xAAn;Ch\xF8c v\xF4;\xA7\xACn v\xDE\n1;B\xB5 Nguy\xD4n Th\xDE Ph\xAD\xEEng;K\xD5 to\xB8n;C\xA7CS S\xEB Y t\xD5\n".to_vec(),
        b"TT,Ho\xEF te\xE2n,\xD1\xF4n v\xF2\n1,Ba\xF8 Nguye\xE3n Th\xF2 Ph\xF6\xF4\xEFng,\"C\xD1CS So\xF4\xFB, Y te\xE1\"\n".to_vec(),
        b"TT\tHo\xF2 t\xEAn\t\xD0\xF5n vi\xF2\n1\tB\xE0 Nguy\xEA\xDEn Thi\xF2 Ph\xFD\xF5\xF2ng\tC\xD0CS S\xF5\xD2 Y t\xEA\xEC\n".to_vec(),
    ]
}

fuzz_target!(init: start(seeds()), |input: &[u8]| read("danh-sach.csv", input));
