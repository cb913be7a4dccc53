import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../session/Desk';
import { useWords } from '../words/Words';
import type { Choice } from './Picker';
import { placesOf } from './places';

/** The pages somebody may open, as the palette lists them. */
export function usePlaceChoices(): Choice[] {
  const { roles } = useDesk();
  const { say } = useWords();
  const navigate = useNavigate();
  return placesOf(roles).map((place) => ({
    id: `place-${place.to}`,
    label: say(place.word),
    group: say('app.pages'),
    run: () => void navigate({ to: place.to }),
  }));
}
