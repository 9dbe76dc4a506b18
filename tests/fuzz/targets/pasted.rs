//! Blocks pasted from a spreadsheet.
#![no_main]

use fuzz::{read_pasted, start};
use libfuzzer_sys::fuzz_target;

fn seeds() -> Vec<Vec<u8>> {
    [
        "TT\tHọ và tên\tChức vụ, đơn vị\tHình thức\n1\tBà Nông Thị Hà\tKế toán, CĐCS Sở Y tế\tBằng khen\n",
        "I\tTẬP THỂ\n1\tCĐCS Trường THCS Nam Mẫu\tLĐLĐ huyện Ba Bể\nTổng cộng: 01 tập thể\n",
        "\"Ông Bế Ích\nLái xe\"\tUBND xã Nam Mẫu\n1. H'Yên Niê, sinh năm 1980\tGiáo viên\n-nt-\tx\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}

fuzz_target!(init: start(seeds()), |input: &[u8]| read_pasted(&String::from_utf8_lossy(input)));
