import { Ellipsis, Plus, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Avatar,
  AvatarStack,
  Button,
  Checkbox,
  Chip,
  DesignProvider,
  EmptyState,
  Field,
  type GlyphState,
  IconButton,
  Input,
  KeyCap,
  LinkGlyph,
  type LinkState,
  Logo,
  Menu,
  Meter,
  ProgressRing,
  Segmented,
  StatusGlyph,
  Tabs,
  TextArea,
  type Tone,
  useToaster,
} from '#renderer/design/index.ts'

const GLYPHS: readonly GlyphState[] = [
  'todo',
  'doing',
  'review',
  'done',
  'cancelled',
  'overdue',
  'blocked',
  'milestone',
  'milestone-done',
  'idea',
  'pending',
]
const LINKS: readonly LinkState[] = ['linked', 'pending', 'conflict', 'detached']
const TONES: readonly Tone[] = ['plain', 'ok', 'warn', 'bad', 'info', 'wait', 'accent']
const PEOPLE = ['周岚', '陈思雨', '王一帆', 'Ana Silva', '许诺', '赵磊'].map((name, index) => ({
  id: `person-${index * 7}`,
  name,
}))

/** Every primitive of design/, in both themes side by side. */
export function Primitives(): ReactNode {
  return (
    <DesignProvider closeLabel="关闭" toastsLabel="消息">
      <div className="grid h-full grid-cols-2 overflow-auto">
        <Sheet theme="light" />
        <Sheet theme="dark" />
      </div>
    </DesignProvider>
  )
}

function Sheet({ theme }: { readonly theme: 'light' | 'dark' }): ReactNode {
  const [tab, setTab] = useState<'board' | 'map'>('board')
  const [checked, setChecked] = useState(true)
  const toaster = useToaster()
  return (
    <div data-theme={theme} className="flex flex-col gap-4 bg-surface p-6 text-ink">
      <Line>
        <Logo size={32} />
        <Button
          variant="primary"
          onClick={() =>
            toaster.show({
              text: '已把 6 个节点转回想法，任务已归档',
              action: { label: '撤销', shortcut: '⌘Z', onSelect: () => {} },
            })
          }
        >
          <Plus size={14} />
          新任务
          <KeyCap onAccent>C</KeyCap>
        </Button>
        <Button>默认</Button>
        <Button variant="ghost">次要</Button>
        <Button variant="danger">删除任务</Button>
        <Button disabled>不可用</Button>
        <Button size="small">小</Button>
        <Button size="large">Large</Button>
        <IconButton label="更多" shortcut="⌘K">
          <Ellipsis size={16} />
        </IconButton>
        <IconButton label="按下" pressed>
          <Search size={16} />
        </IconButton>
      </Line>
      <Line>
        <Field label="你的名字" help="同事看到的就是它">
          <Input defaultValue="周岚" />
        </Field>
        <Field label="工作区" error="给工作区起个名字，比如店铺名">
          <Input invalid placeholder="青禾家居" icon={<Search size={14} />} end={<KeyCap>⌘K</KeyCap>} />
        </Field>
        <TextArea placeholder="写评论，↵ 发送" className="w-50" />
      </Line>
      <Line>
        <Checkbox checked={checked} onChange={setChecked}>
          白底图 800 × 800，小于 500 KB
        </Checkbox>
        <Checkbox checked={!checked} onChange={(next) => setChecked(!next)}>
          主体居中
        </Checkbox>
        <Segmented
          label="语言"
          value={tab}
          onChange={setTab}
          options={[
            { id: 'board', label: '中文' },
            { id: 'map', label: 'English' },
          ]}
        />
        <Tabs
          label="视图"
          value={tab}
          onChange={setTab}
          items={[
            { id: 'board', label: '看板' },
            { id: 'map', label: '脑图' },
          ]}
        />
        <Menu
          trigger={<Button>菜单</Button>}
          entries={[
            { id: 'a', label: '重命名', shortcut: 'F2', onSelect: () => {} },
            { id: 'b', separator: true },
            { id: 'c', label: '移到回收站', danger: true, onSelect: () => {} },
          ]}
        />
      </Line>
      <Line>
        {TONES.map((tone) => (
          <Chip key={tone} tone={tone}>
            {`${tone} 天猫`}
          </Chip>
        ))}
        <Chip outline>T-14</Chip>
      </Line>
      <Line>
        {GLYPHS.map((state) => (
          <span key={state} className="flex items-center gap-1 text-12 text-ink-2">
            <StatusGlyph state={state} />
            {state}
          </span>
        ))}
      </Line>
      <Line>
        {LINKS.map((state) => (
          <span key={state} className="flex items-center gap-1 text-12 text-ink-2">
            <LinkGlyph state={state} />
            {state}
          </span>
        ))}
        {[0, 0.3, 0.62, 1].map((value) => (
          <ProgressRing key={value} value={value} label={`${value * 100}%`} />
        ))}
        <span className="flex w-30">
          <Meter value={0.6} label="60%" />
        </span>
      </Line>
      <Line>
        {([16, 20, 24, 32] as const).map((size) => (
          <Avatar key={size} id="person-1" name="周岚" size={size} />
        ))}
        {([16, 20, 24, 32] as const).map((size) => (
          <Avatar key={size} id="person-2" name="Ana Silva" size={size} />
        ))}
        <Avatar id="name:老赵" name="老赵" pending />
        <AvatarStack people={PEOPLE} max={4} />
      </Line>
      <EmptyState title="这个项目还没有任务" text="脑图上有 3 个节点等着转过来，日期会从 D-day 倒排。">
        <Button variant="primary">从脑图转入 3 项</Button>
        <Button>新任务</Button>
      </EmptyState>
    </div>
  )
}

function Line({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
