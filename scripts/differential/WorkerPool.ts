import { fork, type ChildProcess } from "node:child_process";
import type { LibraryResult } from "./compare-library";
import type { Message, Task } from "./worker";

/** How a task ended. */
export type Ending = { kind: "done"; result: LibraryResult | null } | { kind: "failed"; reason: string; at: { seed: string; uses: readonly string[] } | null };

interface Waiting {
  task: Task;
  settle: (ending: Ending) => void;
}

/** Longer than that, a worker says nothing only if something in it does not come to an end. */
const PATIENCE = 300_000;
const BUILD_PATIENCE = 600_000;
/** Contexts are not always given back to the last byte. */
const TASKS_PER_PROCESS = 10;
/** Contexts make much garbage that dies young. */
const MEMORY = ["--max-old-space-size=4096", "--max-semi-space-size=64"];

/** Runs tasks in processes of their own, so many at a time. A process that dies or hangs fails its task only. */
export class WorkerPool {
  private readonly waiting: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly values: string[],
  ) {}

  run(task: Task): Promise<Ending> {
    return new Promise((settle) => {
      this.waiting.push({ task, settle });
      this.next();
    });
  }

  close(): void {
    for (const worker of this.idle) worker.stop();
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    let worker = this.idle.pop();
    if (!worker) {
      if (this.count === this.size) return;
      this.count++;
      worker = new Worker(this.script, this.values);
    }
    const { task, settle } = this.waiting.shift() as Waiting;
    const active = worker;
    void active.run(task).then((ending) => {
      if (ending.kind === "failed" || active.tasks >= TASKS_PER_PROCESS) {
        active.stop();
        this.count--;
      } else {
        this.idle.push(active);
      }
      settle(ending);
      this.next();
    });
  }
}

class Worker {
  tasks = 0;
  private readonly child: ChildProcess;

  constructor(script: string, values: string[]) {
    this.child = fork(script, values, { serialization: "advanced", env: { ...process.env, TZ: "UTC", NODE_ENV: "test" }, execArgv: MEMORY });
  }

  run(task: Task): Promise<Ending> {
    this.tasks++;
    return new Promise((settle) => {
      let at: { seed: string; uses: readonly string[] } | null = null;
      let timer: NodeJS.Timeout;
      const finish = (ending: Ending): void => {
        clearTimeout(timer);
        this.child.off("message", listen).off("exit", end);
        settle(ending);
      };
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => finish({ kind: "failed", reason: "it does not come to an end", at }), task.kind === "build" ? BUILD_PATIENCE : PATIENCE);
      };
      const listen = (message: Message): void => {
        if (message.kind === "cut") {
          at = message;
          wait();
        } else finish(message.kind === "done" ? message : { ...message, at });
      };
      const end = (code: number | null, signal: string | null): void => finish({ kind: "failed", reason: `its process ended with ${signal ?? code}`, at });
      this.child.on("message", listen).on("exit", end);
      wait();
      this.child.send(task);
    });
  }

  stop(): void {
    this.child.kill("SIGKILL");
  }
}
