import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { articleOf } from '../api/questions';
import { shortDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { useDesk } from '../session/Desk';
import { blocks } from '../shell/markdown';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { sentencesOf } from './asked';
import type { Insert } from './Articles';

interface Props {
  tenant: string;
  articleId: string;
  /** The sentence that answers; the eye and the focus go there. */
  sentence: string | undefined;
  insert: Insert | undefined;
  close: () => void;
}

/** The whole article: every sentence of it can go into the answer. */
export function ArticleWindow({ tenant, articleId, sentence, insert, close }: Props) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const article = useQuery(articleOf(api, tenant, articleId));
  const version = article.data?.versions.find((each) => each.number === article.data?.published) ?? article.data?.versions[0];
  const put = (text: string) => {
    if (!version || !insert) return;
    insert(text, { articleId, version: version.number, title: version.title });
    close();
  };
  return (
    <Modal opened onClose={close} size={680} title={version?.title ?? say('articles.one')} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      {article.isError ? (
        <Failure error={article.error} retry={() => void article.refetch()} />
      ) : !version ? (
        <Bones lines={6} />
      ) : (
        <article className="article" lang={version.language}>
          <p className="meta">
            {say('articles.version', { version: version.number })}
            {article.data?.publishedAt && ` · ${say('articles.published', { day: shortDay(article.data.publishedAt, serverNow(), locale) })}`}
            {` · ${say(`articles.for.${version.audience}`)}`}
          </p>
          {blocks(version.body).map((block, index) => {
            if (block.kind === 'title' || block.kind === 'head') return <h3 key={index}>{block.text}</h3>;
            if (block.kind === 'code') return <pre key={index}>{block.text}</pre>;
            const said = (text: string) =>
              sentencesOf(text, version.language).map((each, at) => <Sentence key={at} text={each} found={each === sentence} put={insert && put} />);
            if (block.kind === 'list') return <ul key={index}>{block.items.map((item, at) => <li key={at}>{said(item)}</li>)}</ul>;
            return <p key={index}>{said(block.text)}</p>;
          })}
          {insert && <p className="meta">{say('articles.pick')}</p>}
        </article>
      )}
    </Modal>
  );
}

function Sentence({ text, found, put }: { text: string; found: boolean; put: ((text: string) => void) | undefined }) {
  if (!put) return <span className={found ? 'sentence found' : 'sentence'}>{text} </span>;
  return (
    <>
      <button type="button" className={found ? 'sentence found' : 'sentence'} data-autofocus={found || undefined} onClick={() => put(text)}>{text}</button>{' '}
    </>
  );
}
