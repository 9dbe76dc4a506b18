import "./look/fonts.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/print.css";
import { mount } from "svelte";
import App from "./screens/App.svelte";
import { language } from "./words";

document.documentElement.lang = language.current;

const target = document.getElementById("app");
if (target) mount(App, { target });
