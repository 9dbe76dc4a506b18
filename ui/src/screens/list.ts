import type { Component } from "svelte";
import type { FrameView } from "../backend";
import { m } from "../words";
import Catalogue from "./Catalogue.svelte";
import Certificates from "./Certificates.svelte";
import Decisions from "./Decisions.svelte";
import Intake from "./Intake.svelte";
import Nominations from "./Nominations.svelte";
import Overview from "./Overview.svelte";
import People from "./People.svelte";
import Proofs from "./Proofs.svelte";
import Register from "./Register.svelte";
import Settings from "./Settings.svelte";
import Studio from "./Studio.svelte";

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
  { path: "proofs", title: m.nav_proofs, component: Proofs, group: "none", under: "nominations" },
  {
    path: "decisions",
    title: m.nav_decisions,
    component: Decisions,
    group: "year",
    count: (frame) => frame.decisions,
  },
  {
    path: "certificates",
    title: m.nav_certificates,
    component: Certificates,
    group: "year",
    count: (frame) => frame.certificates_waiting,
  },
  {
    path: "register",
    title: m.nav_register,
    component: Register,
    group: "lasting",
    count: (frame) => frame.awards,
  },
  { path: "people", title: m.nav_people, component: People, group: "lasting" },
  { path: "catalogue", title: m.nav_catalogue, component: Catalogue, group: "lasting" },
  { path: "studio", title: m.nav_studio, component: Studio, group: "none", under: "catalogue" },
  { path: "settings", title: m.nav_settings, component: Settings, group: "lasting" },
];
