/** The help, in the order it is read. Each topic is a Markdown file in every language (topics/). */
export const TOPICS = ['start', 'map', 'convert', 'plan', 'my-work', 'pages', 'sop', 'safety', 'trouble'] as const
export type Topic = (typeof TOPICS)[number]
export type HelpLanguage = 'zh' | 'en'

const files = import.meta.glob<string>('./topics/*/*.md', { query: '?raw', import: 'default' })

/** The text of a topic; loaded when it is read. */
export async function topicText(topic: Topic, language: HelpLanguage): Promise<string> {
  const load = files[`./topics/${language}/${topic}.md`]
  if (!load) throw new Error(`The help has no topic ${topic} in ${language}`)
  return load()
}

export function isTopic(value: string | undefined): value is Topic {
  return TOPICS.some((topic) => topic === value)
}
