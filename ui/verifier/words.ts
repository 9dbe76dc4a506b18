// What the page says, Vietnamese first, English below.
import type { Checked, Verdict } from "./check";

export type Said = readonly [vi: string, en: string];

export const VERDICTS: Record<Verdict, Said> = {
  valid: ["Hợp lệ", "Valid"],
  changed: ["Đã bị sửa", "Changed"],
  revoked: ["Đã thu hồi", "Revoked"],
  unknown_issuer: ["Không rõ người cấp", "Unknown issuer"],
  newer: ["Cần trang kiểm tra mới hơn", "A newer page is needed"],
  not_a_statement: ["Không phải mã trên bằng", "Not the code of a certificate"],
};

const MEANINGS: Record<Verdict, Said> = {
  valid: [
    "Cơ quan đã ký đúng nội dung dưới đây. Hãy so từng dòng với tờ giấy trên tay: khác một chữ là tờ giấy không đúng.",
    "The office signed exactly what stands below. Compare it line by line with the paper in your hand: if one letter differs, the paper is not right.",
  ],
  changed: [
    "Chữ ký không khớp với nội dung. Có thể mã bị đọc sai: hãy quét lại thật gần, đủ sáng. Nếu vẫn vậy, đừng tin tờ giấy này và hỏi cơ quan cấp.",
    "The signature does not fit the text. The code may have been read wrong: scan it again, close and well lit. If it stays so, do not trust this paper and ask the office.",
  ],
  revoked: [
    "Tờ này không còn giá trị. Hỏi cơ quan cấp nếu cần biết thêm.",
    "This sheet is no longer valid. Ask the office if you need to know more.",
  ],
  unknown_issuer: [
    "Mã này không do khoá nào của cơ quan ghi trên trang này ký. Có thể tờ giấy của cơ quan khác, hoặc trang này đã cũ: xin trang mới của cơ quan cấp.",
    "None of the keys of the office named on this page signed it. The paper may be another office's, or this page is old: ask the office for its newest page.",
  ],
  newer: [
    "Mã này do phiên bản mới hơn của chương trình tạo ra. Xin cơ quan cấp trang kiểm tra mới.",
    "A newer version of the program made this code. Ask the office for its newest page.",
  ],
  not_a_statement: [
    "Đây không phải nội dung mã QR của bằng, giấy khen do Vinh Danh in. Mã đúng bắt đầu bằng VD1 hoặc VD2.",
    "This is not the QR code of a certificate that Vinh Danh printed. A right one begins with VD1 or VD2.",
  ],
};

const REASONS: Record<NonNullable<Checked["reason"]>, Said> = {
  replaced: [
    "Tờ này đã được cấp đổi hoặc cấp lại: chỉ tờ mới có giá trị.",
    "This sheet was exchanged or issued again: only the new one is valid.",
  ],
  recalled: [
    "Cơ quan đã thu hồi tờ này hoặc hủy khen thưởng.",
    "The office called this sheet back or cancelled the award.",
  ],
  key_stolen: [
    "Khoá ký tờ này đã bị lộ, và tờ này không có trong sổ ký của cơ quan: có thể là giả.",
    "The key that signed this sheet was stolen, and the sheet is not in the office's book: it may be forged.",
  ],
};

export function meaning({ verdict, reason }: Checked): Said {
  return reason ? REASONS[reason] : MEANINGS[verdict];
}

export const FIELDS = {
  recipient: ["Người, tập thể được khen", "Recipient"],
  award: ["Hình thức", "Award"],
  issuer: ["Nơi cấp", "Given by"],
  number: ["Quyết định số", "Decision"],
  decidedOn: ["Ngày", "Date"],
  ordinal: ["Số sổ vàng", "Register number"],
  key: ["Khoá ký", "Signed with key"],
} satisfies Record<string, Said>;

export const SAYS = {
  replacement: [
    "Tờ thay cho tờ trước: trên giấy, sau số có ghi thêm “(cấp đổi lần …)” hoặc “(cấp lại lần …)”.",
    "It replaced another sheet: the paper adds “(cấp đổi lần …)” or “(cấp lại lần …)” after the number.",
  ],
  reading: ["Đang đọc ảnh…", "Reading the picture…"],
  no_code: [
    "Không thấy mã QR trong ảnh. Chụp lại gần hơn, thẳng và đủ sáng, hoặc dán nội dung mã vào ô bên dưới.",
    "No QR code was found in the picture. Take it again closer, straight and well lit, or paste the text of the code below.",
  ],
  no_camera: [
    "Không mở được máy ảnh ở đây. Hãy chụp ảnh mã rồi bấm “Chọn ảnh”, hoặc dán nội dung mã vào ô bên dưới.",
    "The camera cannot be used here. Take a picture and choose it, or paste the text of the code below.",
  ],
  list_taken: ["Đã dùng danh sách thu hồi mới.", "The newer list is in use now."],
  list_older: ["Danh sách này không mới hơn danh sách đang dùng.", "This list is not newer than the one in use."],
  list_foreign: [
    "Không dùng được tệp này: không phải danh sách thu hồi do khoá đang dùng của cơ quan ký. Xin trang kiểm tra mới.",
    "This file cannot be used: it is no list signed by the office's key in use. Ask for the newest page.",
  ],
  stop: ["Tắt máy ảnh", "Stop the camera"],
  camera: ["Dùng máy ảnh", "Use the camera"],
  no_list: [
    "Trang này chưa có khoá của cơ quan nào. Xin cơ quan trang xuất từ Vinh Danh.",
    "This page holds no office's keys. Ask the office for the page that Vinh Danh exports.",
  ],
} satisfies Record<string, Said>;

export const KEY_STATES = {
  in_use: ["đang dùng", "in use"],
  retired: ["đã thay; giấy đã ký vẫn có giá trị", "replaced; what it signed stays valid"],
  stolen: ["bị lộ; chỉ tin giấy có trong sổ ký", "stolen; only what the office lists is believed"],
} satisfies Record<string, Said>;

export function age(days: number): Said {
  if (days <= 0) return ["hôm nay", "today"];
  return [`cách đây ${days} ngày`, `${days} ${days === 1 ? "day" : "days"} ago`];
}
