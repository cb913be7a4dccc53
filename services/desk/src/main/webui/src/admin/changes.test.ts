import { describe, expect, test } from 'vitest';
import { changes } from './changes';

describe('what a change changed', () => {
  test('is what differs, also inside', () => {
    expect(changes({ name: 'Paolo', roles: ['agent'] }, { name: 'Paolo', roles: ['agent', 'planner'] })).toEqual(['roles']);
  });

  test('is everything of what is new or gone', () => {
    expect(changes(undefined, { name: 'Nora', language: 'it' })).toEqual(['language', 'name']);
    expect(changes({ roles: ['agent'] }, undefined)).toEqual(['roles']);
  });
});
