import type { Role } from '../api/types';
import type { WordKey } from '../words/it';

/** A page of its own: who may open it, and for whom it is the first. */
export interface Place {
  to: '/desk' | '/board' | '/quality' | '/planner' | '/figures' | '/admin';
  word: WordKey;
  opens: readonly Role[];
  first: readonly Role[];
}

/** Every page in the order of the navigation; a new one is one line here and one route. */
export const PLACES: readonly Place[] = [
  { to: '/desk', word: 'app.agent', opens: ['agent'], first: ['agent'] },
  { to: '/board', word: 'app.board', opens: ['supervisor', 'planner', 'quality', 'client', 'admin'], first: ['supervisor'] },
  { to: '/quality', word: 'app.quality', opens: ['quality', 'supervisor', 'client', 'admin'], first: ['quality'] },
  { to: '/planner', word: 'app.planner', opens: ['planner', 'supervisor', 'quality', 'client', 'admin'], first: ['planner'] },
  { to: '/figures', word: 'app.figures', opens: ['client', 'supervisor', 'planner', 'quality', 'admin'], first: ['client'] },
  { to: '/admin', word: 'app.admin', opens: ['admin', 'operator'], first: ['admin', 'operator'] },
];

export const placesOf = (roles: ReadonlySet<Role>): Place[] => PLACES.filter((place) => place.opens.some((role) => roles.has(role)));

/** Where somebody begins: by the first of their roles that has a page of its own. */
export const firstPlace = (roles: ReadonlySet<Role>): Place | undefined =>
  PLACES.find((place) => place.first.some((role) => roles.has(role))) ?? placesOf(roles)[0];
