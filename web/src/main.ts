// Starts the page: the engine first, because compiling it takes longest, then what was kept on this
// device or the example.
import "./styles/base.css";
import "./styles/tokens.css";
import { source } from "#source";
import { get, set } from "idb-keyval";
import { mount } from "svelte";
import App from "./app.svelte";
import { EngineClient } from "./engine/client.ts";
import { Autosave } from "./state/autosave.ts";
import { examples } from "./state/examples.ts";
import { Journal } from "./state/journal.ts";
import { deviceStorage } from "./state/preferences.ts";
import { Workspace } from "./state/workspace.ts";

const engine = new EngineClient(source);
engine.start();

const journal = new Journal(deviceStorage());
const workspace = new Workspace(
  engine,
  () => engine.another(),
  (report) => new Autosave({ get, set }, journal, report),
);
const [firstExample] = examples;
if (firstExample) void workspace.begin(firstExample);

const target = document.getElementById("app");
if (target) {
  target.replaceChildren();
  mount(App, { target, props: { workspace } });
}

source.onUpdateReady((reload) => {
  workspace.reload = reload;
});
