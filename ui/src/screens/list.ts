import type { Component } from "svelte";
import type { FrameView } from "../backend";
import { m } from "../words";
import Intake from "./Intake.svelte";
import Nominations from "./Nominations.svelte";
import Overview from "./Overview.svelte";
import Settings from "./Settings.svelte";

/** A screen of the window. */
export interface Screen {
  /** Its address: `#/nominations`. Also the key of its help: `help_nominations`. */
  path: string;
  title: () => string;
  component: Component;
  /** Where it stands in the nav: the year's work, what lasts, or nowhere. */
  group: "year" | "lasting" | "none";
  /** Which screen is marked in the nav while this one is open, when it is not in the nav itself. */
  under?: string;
  /** The count beside it. */
  count?: (frame: FrameView) => number;
}

/** Every screen there is, in the order of the nav. A screen that is not built has no line here. */
export const SCREENS: readonly Screen[] = [
  { path: "overview", title: m.nav_overview, component: Overview, group: "year" },
  {
    path: "nominations",
    title: m.nav_nominations,
    component: Nominations,
    group: "year",
    count: (frame) => frame.nominations,
  },
  { path: "intake", title: m.nav_intake, component: Intake, group: "none", under: "nominations" },
  { path: "settings", title: m.nav_settings, component: Settings, group: "lasting" },
];
