/** Passes on what a bench says, line by line, and what went wrong. */
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

export default class Telling implements Reporter {
  onStdOut(said: string | Buffer): void {
    process.stdout.write(said);
  }

  onStdErr(said: string | Buffer): void {
    process.stderr.write(said);
  }

  onError(error: TestError): void {
    process.stderr.write(`${error.message ?? String(error.value)}\n`);
  }

  onTestEnd(_: TestCase, result: TestResult): void {
    result.errors.forEach((error) => this.onError(error));
  }

  printsToStdio(): boolean {
    return true;
  }
}
