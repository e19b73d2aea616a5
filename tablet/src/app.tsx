/** Which screen is shown, in which language and light. */
import { useEffect } from 'preact/hooks';
import { NoticeLine } from './parts/notice-line';
import { Card } from './screens/card/card';
import { Desk } from './screens/desk/desk';
import { Filing } from './screens/filing/filing';
import { Enrol } from './screens/who/enrol';
import { Opening } from './screens/who/opening';
import { Who } from './screens/who/who';
import { useTablet } from './store/at';
import { SPOKEN } from './words/words';

export function App() {
  const tablet = useTablet();
  const language = tablet.language.value;
  const light = tablet.light.value;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = SPOKEN[language].dir;
    document.documentElement.dataset['light'] = light;
  }, [language, light]);
  return (
    <>
      <div class="screen">
        <Screen />
      </div>
      <NoticeLine />
    </>
  );
}

function Screen() {
  const tablet = useTablet();
  const who = tablet.who.value;
  const place = tablet.place.value;
  switch (who.is) {
    case 'opening':
    case 'unreachable':
      return <Opening />;
    case 'not-enrolled':
      return <Enrol />;
    case 'nobody':
      return <Who />;
    case 'somebody':
      switch (place.is) {
        case 'desk':
          return <Desk />;
        case 'filing':
          return <Filing key={String(place.safety)} safety={place.safety} />;
        case 'card':
          return <Card key={place.id} id={place.id} />;
      }
  }
}
