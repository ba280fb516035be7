import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const ROW = 88
const BEND = 10
const WIDTHS = [118, 176, 140, 160, 104, 150, 128, 168] as const

/** What a map looks like, drawn in the hues of the branches. Decoration: hidden from assistive technology. */
export function MapPicture(): ReactNode {
  const { t } = useTranslation('firstRun')
  const branches = t('pictureBranches').split('|')
  const height = branches.length * ROW
  const middle = height / 2
  return (
    <svg viewBox={`0 0 680 ${height}`} className="w-[76%] max-w-180" aria-hidden>
      <path d={`M156 ${middle}H204`} stroke="var(--accent)" strokeWidth="2.5" />
      <path d={`M204 ${ROW / 2 + BEND}V${height - ROW / 2 - BEND}`} stroke="var(--accent)" strokeWidth="2.5" />
      {branches.map((name, index) => {
        const y = ROW / 2 + index * ROW
        const bend = y < middle ? BEND : y > middle ? -BEND : 0
        const hue = `var(--b${index + 1})`
        return (
          <g key={name}>
            <path d={`M204 ${y + bend}Q204 ${y} 214 ${y}H266`} fill="none" stroke={hue} strokeWidth="2" />
            {[-26, 0, 26].map((offset, child) => {
              const idea = (index + child) % 3 === 2
              const done = !idea && (index * 2 + child) % 5 === 0
              const end = y + offset
              return (
                <g key={offset}>
                  <path
                    d={
                      offset === 0
                        ? `M388 ${y}H440`
                        : `M388 ${y}H400Q408 ${y} 408 ${y + offset / 3}V${end - offset / 3}Q408 ${end} 416 ${end}H440`
                    }
                    fill="none"
                    stroke={hue}
                    strokeWidth="1.4"
                    strokeDasharray={idea ? '3 3' : undefined}
                  />
                  {idea ? null : (
                    <rect
                      x="440"
                      y={end - 10}
                      width={WIDTHS[(index * 3 + child) % 8]}
                      height="20"
                      rx="6"
                      fill="var(--bg-surface)"
                      stroke="var(--border)"
                    />
                  )}
                  <circle
                    cx="452"
                    cy={end}
                    r={idea ? 3 : 4}
                    fill={done ? 'var(--ok-solid)' : 'none'}
                    stroke={done ? 'var(--ok-solid)' : 'var(--border-control)'}
                    strokeDasharray={idea ? '1.6 1.6' : undefined}
                  />
                  <rect
                    x="464"
                    y={end - 3}
                    width={(WIDTHS[(index * 3 + child) % 8] ?? 100) - 40}
                    height="6"
                    rx="3"
                    fill="var(--border)"
                  />
                </g>
              )
            })}
            <rect x="266" y={y - 17} width="122" height="34" rx="6" fill={`var(--b${index + 1}-soft)`} stroke={hue} />
            <text x="280" y={y + 5} fill="var(--text-1)" fontSize="14" fontWeight="600">
              {name}
            </text>
          </g>
        )
      })}
      <rect x="4" y={middle - 24} width="152" height="48" rx="7" fill="var(--accent)" />
      <text x="80" y={middle + 6} fill="var(--accent-fg)" fontSize="16" fontWeight="600" textAnchor="middle">
        {t('pictureTitle')}
      </text>
    </svg>
  )
}
