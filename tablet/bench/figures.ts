/** What was measured: figures by name, and how one is made out of many. */
import { writeFileSync } from 'node:fs';

export interface Figure {
  value?: number;
  note: string;
}

export class Figures {
  readonly #all: Record<string, Figure> = {};

  put(name: string, value: number, note: string): void {
    this.#all[name] = { value: Math.round(value * 1000) / 1000, note };
    say(`  ${name} ${this.#all[name].value} (${note})`);
  }

  /** Measures something; what could not be measured has no value, and says why. */
  async measure(says: string, names: readonly string[], measure: () => Promise<void>): Promise<void> {
    say(says);
    try {
      await measure();
    } catch (why) {
      const note = `not measured: ${String(why).split('\n')[0]}`;
      names.filter((name) => !(name in this.#all)).forEach((name) => (this.#all[name] = { note }));
      say(`  ${note}`);
    }
  }

  write(file: string): void {
    writeFileSync(file, JSON.stringify(this.#all));
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The value that this share of all do not exceed, by nearest rank: `quantile(values, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) {
    throw new Error('nothing was measured');
  }
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The p95, and beside it in words the median and the worst. Milliseconds. */
export function spread(values: readonly number[]): string {
  return `of ${values.length}: median ${Math.round(median(values))} ms, worst ${Math.round(Math.max(...values))} ms`;
}
