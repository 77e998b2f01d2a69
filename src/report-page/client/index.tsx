import { render } from "preact";
import type { CutReport } from "../model";
import { App } from "./App";

const report = JSON.parse(document.getElementById("report")?.textContent ?? "null") as CutReport;
render(<App report={report} />, document.getElementById("app") as HTMLElement);
