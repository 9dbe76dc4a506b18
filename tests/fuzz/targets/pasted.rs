//! Blocks pasted from a spreadsheet, as text and as cells with their fonts.
#![no_main]

use fuzz::{read_pasted, start};
use intake::Pasted;
use libfuzzer_sys::fuzz_target;

fn seeds() -> Vec<Vec<u8>> {
    [
        "TT\tHọ và tên\tChức vụ, đơn vị\tHình thức\n1\tBà Nông Thị Hà\tKế toán, CĐCS Sở Y tế\tBằng khen\n",
        "I\tTẬP THỂ\n1\tCĐCS Trường THCS Nam Mẫu\tLĐLĐ huyện Ba Bể\nTổng cộng: 01 tập thể\n",
        "\"Ông Bế Ích\nLái xe\"\tUBND xã Nam Mẫu\n1. H'Yên Niê, sinh năm 1980\tGiáo viên\n-nt-\tx\n",
        r#"{"fonts":[".VnTime","Times New Roman"],"rows":[{"cells":[[{"text":"Hä vµ tªn","font":0}],[{"text":"Ñôn vò"}]]},
{"cells":[[{"text":"Bµ Lª ","font":0},{"text":"Hà Phượng","font":1}],[{"text":"Sở Y","erased":"crossed_out"}]],"sight":"hidden"}]}"#,
        r#"{"fonts":["VNI-Times",".VnTimeH"],"rows":[{"cells":[[],[{"text":"Teân taäp theå","font":0}]]},
{"cells":[[{"text":"1"}],[{"text":"Tröôøng Nguyeãn Du","font":0},{"text":"x","erased":"hidden","font":7}]],"sight":"shown"}]}"#,
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}

// What begins as JSON does is read as cells: a list does not.
fuzz_target!(init: start(seeds()), |input: &[u8]| {
    let text = String::from_utf8_lossy(input);
    read_pasted(if text.starts_with('{') { Pasted::Cells(&text) } else { Pasted::Text(&text) });
});
