import { describe, expect, it } from 'vitest';
import { throttled, Typing } from './typing';

describe('a customer who writes', () => {
  const heard = (now = 0) => {
    const typing = new Typing(() => now);
    typing.hear({ type: 'typing', tenant: 'b', conversationId: 'k' });
    return typing;
  };

  it('is seen for some seconds', () => {
    expect(heard().in('k', 5_999)).toBe(true);
    expect(heard().in('k', 6_000)).toBe(false);
  });

  it('is seen in their own conversation only', () => {
    expect(heard().in('other', 1)).toBe(false);
  });

  it('has stopped when their message is there', () => {
    const typing = heard();
    typing.hear({ type: 'message', tenant: 'b', conversationId: 'k', sequence: 2, direction: 'in' });
    expect(typing.in('k', 1)).toBe(false);
  });

  it('goes on writing while we answer', () => {
    const typing = heard();
    typing.hear({ type: 'message', tenant: 'b', conversationId: 'k', sequence: 2, direction: 'out' });
    expect(typing.in('k', 1)).toBe(true);
  });
});

describe('what is throttled', () => {
  it('goes at once, and then once in a while', () => {
    let at = 0;
    let times = 0;
    const tell = throttled(() => times++, 3_000, () => at);
    for (at of [0, 1_000, 2_999, 3_000, 4_000, 6_500]) tell();
    expect(times).toBe(3);
  });
});
