import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { contactOf, messagesOf, queueOf, workOf } from '../api/questions';
import type { Contact, Message, MyWork, Queue, WorkContact } from '../api/types';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { byReturn, byUrgency, standing, type Standing } from './urgency';

/** A contact in hand with everything its card shows. */
export interface InHand {
  contact: WorkContact;
  standing: Standing;
  about?: Contact;
  queue?: Queue;
  messages: readonly Message[];
}

export interface MyDay {
  work: MyWork | undefined;
  error: unknown;
  retry: () => void;
  inHand: InHand[];
  wrapping: InHand[];
  /** Put aside until a moment or the customer's word; the one that comes back first stands first. */
  parked: InHand[];
}

/** The agent's work with the standing of each contact, ordered by urgency. */
export function useMyWork(): MyDay {
  const { api, read } = useDesk();
  const queries = useQueryClient();
  const now = useNow();
  useSyncExternalStore(read.subscribe, read.version);
  const work = useQuery(workOf(api));
  const contacts = work.data?.contacts ?? [];
  const messages = useQueries({
    queries: contacts.map((each) => messagesOf(api, queries, each.tenant, each.conversationId)),
  });
  const abouts = useQueries({ queries: contacts.map((each) => contactOf(api, each.tenant, each.contactId)) });
  const queues = useQueries({ queries: contacts.map((each) => queueOf(api, each.tenant, each.queueId)) });
  const all = contacts.map((contact, index): InHand => {
    const said = messages[index]?.data ?? [];
    const queue = queues[index]?.data;
    return {
      contact,
      about: abouts[index]?.data,
      queue,
      messages: said,
      standing: standing(said, queue?.serviceLevel?.withinSeconds, read.of(contact.contactId), now),
    };
  });
  all.sort(byUrgency);
  return {
    work: work.data,
    error: work.error,
    retry: () => void work.refetch(),
    inHand: all.filter((each) => each.contact.state === 'assigned'),
    wrapping: all.filter((each) => each.contact.state === 'wrapping'),
    parked: all.filter((each) => each.contact.state === 'parked').sort(byReturn),
  };
}

/** The best name we have: the channel's word, else the last one who wrote. */
export function nameOf(inHand: Pick<InHand, 'about' | 'messages'>): string | undefined {
  if (inHand.about?.customerName) return inHand.about.customerName;
  return inHand.messages.findLast((message) => message.direction === 'in' && message.author.name)?.author.name;
}
