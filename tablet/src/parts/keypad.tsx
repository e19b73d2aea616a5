/** Ten digits and a way back, as on a register. Figures run left to right in every language. */
export function Keypad({ onDigit, onBack, backSays }: { onDigit: (digit: string) => void; onBack: () => void; backSays: string }) {
  return (
    <div class="keypad" dir="ltr">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Digit key={digit} digit={digit} onDigit={onDigit} />
      ))}
      <span />
      <Digit digit="0" onDigit={onDigit} />
      <button type="button" class="key" aria-label={backSays} onClick={onBack}>
        ⌫
      </button>
    </div>
  );
}

function Digit({ digit, onDigit }: { digit: string; onDigit: (digit: string) => void }) {
  return (
    <button type="button" class="key figure" onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
}
