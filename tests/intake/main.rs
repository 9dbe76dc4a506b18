//! Lists as units send them, read through the public door of intake.

mod truth;
mod year_end;
