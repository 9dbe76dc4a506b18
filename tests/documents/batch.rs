//! Invented certificates after real patterns.

use documents::{Certificate, Output, Page, Pdf, PrintMode, Supplies, Template, render};

/// People, what they do and where.
const PEOPLE: [(&str, &str); 8] = [
    ("Bà Nông Thị Bích Đào", "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn"),
    (
        "Ông Hoàng Văn Nghiệp",
        "Tổ trưởng Tổ sản xuất số 3, Phân xưởng Tuyển khoáng, Công ty Cổ phần Khoáng sản Bắc Kạn",
    ),
    ("Bà Đàm Thị Ước", "Ủy viên Ban Chấp hành Công đoàn cơ sở Trường Mầm non Đức Xuân"),
    ("Ông Y Blơ\u{306} Niê", "Chuyên viên Văn phòng Ủy ban nhân dân huyện Na Rì"),
    ("Bà Lý Thị Quyên", "Giáo viên Trường Trung học cơ sở Vũ Muộn, huyện Bạch Thông, tỉnh Bắc Kạn"),
    ("Ông Nguyễn Hữu Phước", "Chủ tịch Công đoàn các Khu công nghiệp tỉnh Bắc Kạn"),
    ("Bà Triệu Thị Hằng", "Kế toán trưởng Bệnh viện Đa khoa tỉnh Bắc Kạn"),
    ("Ông Vàng A Sử", "Công nhân Điện lực Chợ Đồn"),
];

/// Collectives, up to 120 characters long and longer.
pub const COLLECTIVES: [&str; 4] = [
    "Công đoàn cơ sở Bến xe khách Bắc Kạn",
    "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật tỉnh Bắc Kạn",
    "Công đoàn cơ sở Trường Phổ thông Dân tộc Nội trú Trung học cơ sở và Trung học phổ thông huyện Ngân Sơn thuộc tỉnh Bắc Kạn",
    "Công đoàn bộ phận Phòng Kế hoạch – Kỹ thuật và Ban Quản lý dự án đầu tư xây dựng công trình giao thông, thủy lợi tỉnh Bắc Kạn",
];

const CITATIONS: [&str; 3] = [
    "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động và hoạt động công đoàn năm 2023",
    "Đã có thành tích xuất sắc trong phong trào thi đua “Giỏi việc nước, đảm việc nhà” trong nữ công nhân, viên chức, lao động giai đoạn 2021–2025, góp phần xây dựng tổ chức Công đoàn vững mạnh",
    "Đã có thành tích xuất sắc năm 2023",
];

/// The certificate at this place of a batch; every third is a collective's.
pub fn certificate(place: usize) -> Certificate {
    let (recipient, position_and_unit) = if place % 3 == 2 {
        (COLLECTIVES[place / 3 % COLLECTIVES.len()], "")
    } else {
        PEOPLE[place % PEOPLE.len()]
    };
    Certificate {
        id: format!("award-{place}"),
        authority: "Ban Chấp hành Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        award_name: "Bằng khen".to_owned(),
        recipient: recipient.to_owned(),
        position_and_unit: position_and_unit.to_owned(),
        citation: CITATIONS[place % CITATIONS.len()].to_owned(),
        decision_line: "Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".to_owned(),
        ordinal_line: format!("Số sổ vàng: {}", place + 1),
        place_and_date: "Bắc Kạn, ngày 25 tháng 12 năm 2023".to_owned(),
        signing_form: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".to_owned(),
        signer: "Hoàng Minh Khôi".to_owned(),
        ..Certificate::default()
    }
}

/// The first certificates of the batch.
pub fn certificates(count: usize) -> Vec<Certificate> {
    (0..count).map(certificate).collect()
}

/// These certificates as a PDF on A3.
pub fn on_a3(certificates: &[Certificate], mode: PrintMode) -> Pdf {
    render(certificates, &Template::preset(Page::A3), &Supplies::default(), Output::new(mode)).unwrap()
}
