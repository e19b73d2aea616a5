/** The two things that a person may have as they like: the tablet's language and its light. */
import { useTablet } from '../../store/at';
import type { Light } from '../../store/tablet';
import { SPOKEN, type Spoken } from '../../words/words';

const LIGHTS: readonly Light[] = ['auto', 'day', 'night'];

export function Likings() {
  const tablet = useTablet();
  const words = tablet.words.value.who;
  return (
    <div class="likings">
      <div role="group" aria-label={words.language} class="choices">
        {(Object.keys(SPOKEN) as Spoken[]).map((language) => (
          <button type="button" class="choice" key={language} lang={language} aria-pressed={tablet.language.value === language} onClick={() => tablet.speak(language)}>
            {SPOKEN[language].own}
          </button>
        ))}
      </div>
      <div role="group" aria-label={words.light} class="choices">
        {LIGHTS.map((light) => (
          <button type="button" class="choice" key={light} aria-pressed={tablet.light.value === light} onClick={() => tablet.shine(light)}>
            {words.lights[light]}
          </button>
        ))}
      </div>
    </div>
  );
}
