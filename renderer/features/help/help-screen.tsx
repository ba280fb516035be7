import '#renderer/rich-text/rich-text.css'
import clsx from 'clsx'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { actions, places } from '#renderer/app/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import type { RichTextBlock } from '#shared/documents/rich-text/index.ts'
import { parseMarkdown } from '#shared/formats/markdown/index.ts'
import { BlockView } from './block-view.tsx'
import { isTopic, type Topic, TOPICS, topicText } from './topics.ts'

/** The help, inside the app: it is there when the network is not. */
export function HelpScreen({ topic }: { readonly topic: string | undefined }): ReactNode {
  const { t, i18n } = useTranslation('help')
  const current: Topic = isTopic(topic) ? topic : 'start'
  const page = useTopic(current, i18n.language === 'en' ? 'en' : 'zh')
  const [, navigate] = useLocation()
  const onLink = (href: string): void => {
    const [kind, target = ''] = href.split(/:(.*)/s)
    if (kind === 'help') navigate(places.help(target))
    else if (kind === 'action') actions.run(target)
    else window.open(href, '_blank', 'noopener')
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="@container flex min-h-0 grow">
        <nav aria-label={t('topics')} className="w-52 shrink-0 overflow-y-auto border-r border-line-subtle p-3">
          {TOPICS.map((each) => (
            <Link
              key={each}
              href={places.help(each)}
              aria-current={each === current ? 'page' : undefined}
              className={clsx(
                'flex h-8 items-center rounded-6 px-2.5',
                each === current ? 'bg-selected font-medium text-accent-text' : 'text-ink-2 hover:bg-hover',
              )}
            >
              <span className="truncate">{t(each)}</span>
            </Link>
          ))}
        </nav>
        <div
          key={current}
          role="region"
          aria-label={t(current)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable
          tabIndex={0}
          className="min-w-0 grow overflow-y-auto px-8 pb-16 -outline-offset-2"
        >
          {page ? (
            <article className="mx-auto max-w-168 pt-8">
              <h1 className="pb-4 text-20 font-semibold">{page.title}</h1>
              <div className="rich-text">
                <BlockView blocks={page.blocks} onLink={onLink} />
              </div>
            </article>
          ) : null}
        </div>
      </div>
    </>
  )
}

type HelpPage = { readonly title: string; readonly blocks: readonly RichTextBlock[] }

function useTopic(topic: Topic, language: 'zh' | 'en'): HelpPage | null {
  const [loaded, setLoaded] = useState<HelpPage | null>(null)
  useEffect(() => {
    let left = false
    void topicText(topic, language).then((text) => {
      const { title, blocks } = parseMarkdown(text)
      if (!left) setLoaded({ title: title ?? '', blocks })
    })
    return () => {
      left = true
    }
  }, [topic, language])
  return loaded
}
