/** Shows how far a long command is: one line that changes on a terminal, a line for each step elsewhere. */
export interface Progress {
  show(done: number, total: number, what: string): void;
  /** Clears the line of a terminal. */
  end(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  const start = performance.now();
  const isTerminal = stream.isTTY && process.env["CI"] === undefined;
  const clear = "\r\u001b[2K";
  return {
    show(done, total, what) {
      const left = ((performance.now() - start) / 1000 / done) * (total - done);
      if (isTerminal) stream.write(`${clear}${done} of ${total} (${left.toFixed(0)} s left)  ${what}`);
      else stream.write(`${done} of ${total}  ${what}\n`);
    },
    end() {
      if (isTerminal) stream.write(clear);
    },
  };
}
