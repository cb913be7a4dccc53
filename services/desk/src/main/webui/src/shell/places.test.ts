import { describe, expect, it } from 'vitest';
import type { Role } from '../api/types';
import { firstPlace, placesOf } from './places';

const roles = (...held: Role[]) => new Set(held);

describe('the first page', () => {
  it('is that of the role', () => {
    expect(firstPlace(roles('agent'))?.to).toBe('/desk');
    expect(firstPlace(roles('supervisor'))?.to).toBe('/board');
    expect(firstPlace(roles('quality'))?.to).toBe('/quality');
    expect(firstPlace(roles('planner'))?.to).toBe('/planner');
    expect(firstPlace(roles('client'))?.to).toBe('/figures');
    expect(firstPlace(roles('admin'))?.to).toBe('/admin');
    expect(firstPlace(roles('operator'))?.to).toBe('/admin');
  });

  it('of somebody with several roles is where contacts ring first', () => {
    expect(firstPlace(roles('admin', 'client', 'agent'))?.to).toBe('/desk');
    expect(firstPlace(roles('admin', 'supervisor'))?.to).toBe('/board');
  });

  it('is none without a role', () => {
    expect(firstPlace(roles())).toBeUndefined();
  });
});

describe('the navigation', () => {
  it('shows what the roles open and nothing else', () => {
    expect(placesOf(roles('agent')).map((each) => each.to)).toEqual(['/desk']);
    expect(placesOf(roles('client')).map((each) => each.to)).toEqual(['/board', '/quality', '/planner', '/figures']);
    expect(placesOf(roles('supervisor')).map((each) => each.to)).toEqual(['/board', '/quality', '/planner', '/figures']);
  });
});
