import { describe, expect, it } from 'vitest';
import type { AgentStatus, Metric, Organisation } from '../api/types';
import { byDistance, byNeed, heatOfLevel, mediaInHand, parkedBy, people, queueRows, stateOf } from './rows';

const bank: Organisation = { id: 'banca-aurora', kind: 'tenant', name: 'Banca Aurora', roles: ['supervisor'] };
const level = (queue: string, value: number): Metric => ({
  metric: 'service-level', version: 1, definition: '', queue, value, numerator: value, denominator: 100, from: '', to: '', asOf: '',
});
const queue = (id: string) => ({ id, name: id, serviceLevel: { withinSeconds: 60, targetPercent: 80 } });
const status = (queueId: string) => ({ queueId, name: queueId, waiting: 1 });

describe('a queue', () => {
  it('is calm at its target, loud below, louder ten points below', () => {
    expect([80, 79.9, 70, 69.9, undefined].map((value) => heatOfLevel(value, 80))).toEqual([
      'calm', 'attention', 'attention', 'breach', 'calm',
    ]);
  });

  it('stands higher the further it is from its target; without a figure it stands last', () => {
    const rows = queueRows(bank, [status('a'), status('b'), status('c')], [queue('a'), queue('b'), queue('c')], [level('b', 61), level('a', 90)]);
    expect(rows.sort(byDistance).map((row) => row.id)).toEqual(['b', 'a', 'c']);
  });
});

const agent = (personId: string, state: AgentStatus['state'], since: string, contacts: AgentStatus['contacts'] = []): AgentStatus => ({
  personId, state, since, contacts,
});

describe('an agent', () => {
  it('is what they do before what they are', () => {
    expect(stateOf(agent('a', 'available', '', [{ medium: 'chat', state: 'wrapping' }]))).toBe('wrapping');
    expect(stateOf(agent('a', 'available', '', [{ medium: 'chat', state: 'offered' }]))).toBe('offered');
    expect(stateOf(agent('a', 'available', '', [{ medium: 'chat', state: 'assigned' }]))).toBe('busy');
    expect(stateOf(agent('a', 'away', ''))).toBe('away');
  });

  it('holds what is assigned, not what is only offered', () => {
    expect(mediaInHand(agent('a', 'available', '', [{ medium: 'chat', state: 'assigned' }, { medium: 'mail', state: 'offered' }]))).toEqual(['chat']);
    expect(mediaInHand({ personId: 'a', state: 'available', inHand: { mail: 2 } })).toEqual(['mail', 'mail']);
  });

  it('who has only put contacts aside is free', () => {
    const parked = agent('a', 'available', '', [{ medium: 'chat', state: 'parked' }]);
    expect([stateOf(parked), mediaInHand(parked), parkedBy(parked)]).toEqual(['available', [], 1]);
  });

  it('appears once, however many organisations know them', () => {
    expect(people([[agent('a', 'available', '1')], [agent('a', 'available', '1', [{ medium: 'chat' }])]])).toHaveLength(1);
  });

  it('who needs somebody stands on top, then who has been so the longest', () => {
    const all = [agent('c', 'away', '1'), agent('b', 'available', '3'), agent('a', 'available', '2')];
    expect(all.sort(byNeed).map((each) => each.personId)).toEqual(['a', 'b', 'c']);
  });
});
