<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Change {record} {name}</source>
        <translation>修改{record} {name}</translation>
    </message>
    <message>
        <source>Add {record} {name}</source>
        <translation>新增{record} {name}</translation>
    </message>
    <message>
        <source>Delete {record} {name}</source>
        <translation>删除{record} {name}</translation>
    </message>
    <message>
        <source>Import {files}</source>
        <translation>导入 {files}</translation>
    </message>
    <message>
        <source>Change who is credited with a sale</source>
        <translation>修改销售的业绩归属</translation>
    </message>
    <message>
        <source>Set exchange rates</source>
        <translation>设定汇率</translation>
    </message>
    <message>
        <source>Start reviews for {period}</source>
        <translation>开始 {period}考核</translation>
    </message>
    <message>
        <source>Change the course of reviews</source>
        <translation>调整考核流程</translation>
    </message>
    <message>
        <source>Review more people</source>
        <translation>补充被考核人</translation>
    </message>
    <message>
        <source>Take {n} {n:person|people} out of the reviews</source>
        <translation>{n} 人不参加本次考核</translation>
    </message>
    <message>
        <source>Use the newest templates</source>
        <translation>改用最新模板</translation>
    </message>
    <message>
        <source>Delete reviews</source>
        <translation>删除考核</translation>
    </message>
    <message>
        <source>Save review template {name}</source>
        <translation>保存考核模板“{name}”</translation>
    </message>
    <message>
        <source>Delete review template {name}</source>
        <translation>删除考核模板“{name}”</translation>
    </message>
    <message>
        <source>Reopen the review of {name}</source>
        <translation>重新打开{name}的考核</translation>
    </message>
    <message>
        <source>Score {name}</source>
        <translation>给{name}评分</translation>
    </message>
    <message>
        <source>Comment on {name}</source>
        <translation>写{name}的评语</translation>
    </message>
    <message>
        <source>Finalise {n} {n:review|reviews}</source>
        <translation>定稿 {n} 份考核</translation>
    </message>
    <message>
        <source>Bring {n} {n:review|reviews} to “{step}”</source>
        <translation>把 {n} 份考核转到“{step}”</translation>
    </message>
    <message>
        <source>Note {n} {n:review|reviews} as signed</source>
        <translation>标记 {n} 份考核已签字</translation>
    </message>
    <message>
        <source>Finalise the review of {name}</source>
        <translation>定稿{name}的考核</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Set targets for {metric}</source>
        <translation>设定{metric}目标</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>导入已复制的表格</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期间</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期间</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open a shared workspace</source>
        <translation>打开共享工作区</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation>关闭工作区</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start plan {name}</source>
        <translation>启动计划“{name}”</translation>
    </message>
    <message>
        <source>Save template {name}</source>
        <translation>保存模板“{name}”</translation>
    </message>
    <message>
        <source>Delete template {name}</source>
        <translation>删除模板“{name}”</translation>
    </message>
    <message>
        <source>Stop plan {name}</source>
        <translation>停止计划“{name}”</translation>
    </message>
    <message>
        <source>Add task {name}</source>
        <translation>新增任务“{name}”</translation>
    </message>
    <message>
        <source>Task {name}: {state}</source>
        <translation>任务“{name}”：{state}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Move task {name} to {day}</source>
        <translation>把任务“{name}”改到 {day}</translation>
    </message>
    <message>
        <source>Move task {name} by {n} {n:day|days}</source>
        <translation>把任务“{name}”移动 {n} 天</translation>
    </message>
    <message>
        <source>({n} {n:task|tasks})</source>
        <translation>（{n} 项任务）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Give task {name} to {owner}</source>
        <translation>把任务“{name}”交给{owner}</translation>
    </message>
    <message>
        <source>Delete task {name}</source>
        <translation>删除任务“{name}”</translation>
    </message>
    <message>
        <source>Set a person&apos;s own parameter</source>
        <translation>设置个人参数</translation>
    </message>
    <message>
        <source>Adjust a payout by hand</source>
        <translation>手工调整发放</translation>
    </message>
    <message>
        <source>Note a question about a payout</source>
        <translation>记录发放疑问</translation>
    </message>
    <message>
        <source>Answer a question about a payout</source>
        <translation>答复发放疑问</translation>
    </message>
    <message>
        <source>Compute the payouts of {period}</source>
        <translation>核算 {period}的发放</translation>
    </message>
    <message>
        <source>Reopen the payouts of {period}</source>
        <translation>重新打开 {period}的发放</translation>
    </message>
    <message>
        <source>Review the payouts of {period}</source>
        <translation>复核 {period}的发放</translation>
    </message>
    <message>
        <source>Approve the payouts of {period}</source>
        <translation>批准 {period}的发放</translation>
    </message>
    <message>
        <source>Mark the payouts of {period} as paid</source>
        <translation>将 {period}的发放标为已发</translation>
    </message>
    <message>
        <source>Add the incentive plan {name}</source>
        <translation>添加激励方案“{name}”</translation>
    </message>
    <message>
        <source>Copy the incentive plan {name}</source>
        <translation>复制激励方案“{name}”</translation>
    </message>
    <message>
        <source>Change the incentive plan {name}</source>
        <translation>修改激励方案“{name}”</translation>
    </message>
    <message>
        <source>Put an incentive plan away</source>
        <translation>停用激励方案</translation>
    </message>
    <message>
        <source>Take an incentive plan up again</source>
        <translation>重新启用激励方案</translation>
    </message>
    <message>
        <source>Adjust goal {name}</source>
        <translation>调整目标“{name}”</translation>
    </message>
    <message>
        <source>Cascade goal {name}</source>
        <translation>分解目标“{name}”</translation>
    </message>
    <message>
        <source>Change goal {name}</source>
        <translation>修改目标“{name}”</translation>
    </message>
    <message>
        <source>Add goal {name}</source>
        <translation>新建目标“{name}”</translation>
    </message>
    <message>
        <source>Delete goal {name}</source>
        <translation>删除目标“{name}”</translation>
    </message>
    <message>
        <source>Propose goal {name}</source>
        <translation>提交目标“{name}”待确认</translation>
    </message>
    <message>
        <source>Agree on goal {name}</source>
        <translation>确认目标“{name}”</translation>
    </message>
    <message>
        <source>Close goal {name}</source>
        <translation>结束目标“{name}”</translation>
    </message>
    <message>
        <source>Reopen goal {name}</source>
        <translation>目标“{name}”退回草稿</translation>
    </message>
    <message>
        <source>Check in on goal {name}</source>
        <translation>跟进目标“{name}”</translation>
    </message>
    <message>
        <source>Keep profile {name}</source>
        <translation>保存分布“{name}”</translation>
    </message>
    <message>
        <source>Rename profile {name}</source>
        <translation>重命名分布“{name}”</translation>
    </message>
    <message>
        <source>Forget profile {name}</source>
        <translation>删除分布“{name}”</translation>
    </message>
    <message>
        <source>Rename what is remembered of a sheet</source>
        <translation>重命名一种表格的设置</translation>
    </message>
    <message>
        <source>Change what is remembered of a sheet</source>
        <translation>修改记住的表格</translation>
    </message>
    <message>
        <source>Forget what was remembered of a sheet</source>
        <translation>忘记一种表格的设置</translation>
    </message>
    <message>
        <source>Take in what is remembered of sheets</source>
        <translation>读入记住的表格</translation>
    </message>
    <message>
        <source>Appeal of {name}</source>
        <translation>{name}的申诉</translation>
    </message>
    <message>
        <source>Answer the appeal of {name}</source>
        <translation>答复{name}的申诉</translation>
    </message>
    <message>
        <source>Calibrate {name}</source>
        <translation>校准{name}</translation>
    </message>
    <message>
        <source>Place {name}</source>
        <translation>调整{name}的位置</translation>
    </message>
    <message>
        <source>Improvement plan of {name}</source>
        <translation>{name}的改进计划</translation>
    </message>
    <message>
        <source>Check an improvement plan</source>
        <translation>检查改进计划</translation>
    </message>
    <message>
        <source>Close an improvement plan</source>
        <translation>结束改进计划</translation>
    </message>
    <message>
        <source>Reopen an improvement plan</source>
        <translation>继续改进计划</translation>
    </message>
    <message>
        <source>Delete an improvement plan</source>
        <translation>删除改进计划</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>关于{name}的记录</translation>
    </message>
    <message>
        <source>Talk with {name}</source>
        <translation>与{name}面谈</translation>
    </message>
    <message>
        <source>Note {n} {n:talk|talks} as held</source>
        <translation>标记 {n} 次面谈已完成</translation>
    </message>
    <message>
        <source>Pro-rate targets</source>
        <translation>折算目标值</translation>
    </message>
    <message>
        <source>Change the rewards</source>
        <translation>修改奖励目录</translation>
    </message>
    <message>
        <source>Give an award</source>
        <translation>颁发奖励</translation>
    </message>
    <message>
        <source>Take an award back</source>
        <translation>撤回奖励</translation>
    </message>
    <message>
        <source>Credit somebody beyond a sale</source>
        <translation>在销售之外计入业绩</translation>
    </message>
    <message>
        <source>Take a credit beyond a sale away</source>
        <translation>撤销销售之外的业绩</translation>
    </message>
    <message>
        <source>Choose who gives feedback on {name}</source>
        <translation>选定{name}的评价人</translation>
    </message>
    <message>
        <source>Choose who gives feedback on {n} {n:person|people}</source>
        <translation>选定 {n} 人的评价人</translation>
    </message>
    <message>
        <source>Ask {n} {n:person|people} for feedback</source>
        <translation>请 {n} 人评价</translation>
    </message>
    <message>
        <source>Read {n} review {n:form|forms}</source>
        <translation>读取 {n} 份考核表</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}：{what}</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>客户活动</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>客户活动</translation>
    </message>
    <message>
        <source>Activity date</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>活动内容</translation>
    </message>
</context>
<context>
    <name>Adjust</name>
    <message>
        <source>New</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>原目标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际完成</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust “{name}”</source>
        <translation>调整“{name}”</translation>
    </message>
    <message>
        <source>It was agreed: the history keeps the reason.</source>
        <translation>该目标已确认：原因会记入历史。</translation>
    </message>
    <message>
        <source>The history keeps it.</source>
        <translation>会记入历史。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>From {old} to {new}.</source>
        <translation>由 {old} 调整为 {new}。</translation>
    </message>
    <message>
        <source>Type the new figures into the first row; a new total keeps the proportions of the months to come.</source>
        <translation>请在第一行输入新数值；修改合计时，未来各月按原比例变化。</translation>
    </message>
    <message>
        <source>That is {share} of what it was.</source>
        <translation>为原来的 {share}。</translation>
    </message>
    <message>
        <source>A zero or a unit too many or too few? Press again to keep it.</source>
        <translation>是不是多了或少了一个零或单位？确认无误，再点一次。</translation>
    </message>
    <message>
        <source>Let the {n} {n:goal|goals} below follow in the same proportions; {n:it adds|they add} up to it again.</source>
        <translation>下级 {n} 个目标按同样比例跟着调整，合计仍与上级一致。</translation>
    </message>
    <message>
        <source>Nothing is different yet: type a new figure into the first row.</source>
        <translation>还没有改动：请在第一行输入新数值。</translation>
    </message>
    <message>
        <source>Adjust the payout of {name}</source>
        <translation>调整{name}的发放</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Negative takes off. It becomes a line of its own.</source>
        <translation>负数为扣减。它会单独成为一项。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The reason stands on the statement.</source>
        <translation>原因会写在发放单上。</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>添加这一项</translation>
    </message>
    <message>
        <source>Say by how much.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Please say why; the statement shows it.</source>
        <translation>请写明原因，会印在发放单上。</translation>
    </message>
</context>
<context>
    <name>AgreeQuestion</name>
    <message>
        <source>Agree on “{name}”</source>
        <translation>确认“{name}”</translation>
    </message>
    <message>
        <source>From then on a change of its figures asks for a reason, which is kept with it.</source>
        <translation>确认之后再改数值要写明原因，原因会一并保留。</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Remark of the owner (may stay empty)</source>
        <translation>责任人的意见（可留空）</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Goal agreement</source>
        <translation>目标责任书</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>意义</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>各月目标</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Who carries it</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>Remark of the owner</source>
        <translation>责任人意见</translation>
    </message>
    <message>
        <source>How we follow it</source>
        <translation>如何跟进</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>To reach</source>
        <translation>要达到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>We look at it together at least once a month; both say how they see it, and what comes next.</source>
        <translation>至少每月一起看一次进展，双方说明看法和下一步。</translation>
    </message>
    <message>
        <source>Its figures come from the sales records; everyone can see what is behind them.</source>
        <translation>数值取自销售记录，来源人人可查。</translation>
    </message>
    <message>
        <source>Where circumstances change, the figures are agreed again, with the reason, the day and both names.</source>
        <translation>情况变化时重新约定数值，写明原因、日期和双方姓名。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>{metric}: {filter}</source>
        <translation>{metric}：{filter}</translation>
    </message>
    <message>
        <source>part of “{name}”</source>
        <translation>从属于“{name}”</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>挑战值</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Weight among the owner&apos;s goals</source>
        <translation>在责任人目标中的权重</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>agreed on {day} by {name}</source>
        <translation>{day} 由{name}确认</translation>
    </message>
</context>
<context>
    <name>AgreementsCard</name>
    <message>
        <source>Agreed for the next period</source>
        <translation>下期约定</translation>
    </message>
    <message>
        <source>What, @who, until when: Call Hengda every week @Ann Friday</source>
        <translation>事项、@负责人、截止日：每周给恒达打电话 @张三 周五</translation>
    </message>
    <message>
        <source>Something agreed</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>已经过期。</translation>
    </message>
    <message>
        <source>Not agreed after all</source>
        <translation>取消这项约定</translation>
    </message>
</context>
<context>
    <name>Allocation</name>
    <message>
        <source>over +{n}</source>
        <translation>超分 +{n}</translation>
    </message>
    <message>
        <source>under −{n}</source>
        <translation>少分 −{n}</translation>
    </message>
</context>
<context>
    <name>AmountsQuestion</name>
    <message>
        <source>Count all of them</source>
        <translation>全部计入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{columns}: amounts of the same row. Do all of them count, each as a line of its own?</source>
        <translation>{columns}：是同一行的几个金额。是否全部计入，各成一条明细？</translation>
    </message>
    <message>
        <source>Only “{column}”</source>
        <translation>只计“{column}”</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer the appeal of {name}</source>
        <translation>答复{name}的申诉</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Answer, which the appellant reads</source>
        <translation>答复（申诉人会看到）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Please write the answer.</source>
        <translation>请写明答复。</translation>
    </message>
</context>
<context>
    <name>Appeal</name>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Upheld: the review is opened again</source>
        <translation>通过：重新打开考核</translation>
    </message>
    <message>
        <source>Rejected: the result stands</source>
        <translation>驳回：维持原结果</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Please write what the appeal is about.</source>
        <translation>请写明申诉内容。</translation>
    </message>
    <message>
        <source>Only a final review can be appealed against.</source>
        <translation>只有已定稿的考核才能申诉。</translation>
    </message>
    <message>
        <source>There is an appeal against this review that is not answered yet.</source>
        <translation>这份考核还有一个未答复的申诉。</translation>
    </message>
    <message>
        <source>Please write the answer: the appellant reads it, and the history keeps it.</source>
        <translation>请写明答复：申诉人会看到，历史中也会保留。</translation>
    </message>
</context>
<context>
    <name>AppealCard</name>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer of {day}: {words}</source>
        <translation>{day} 答复：{words}</translation>
    </message>
</context>
<context>
    <name>AppealDialog</name>
    <message>
        <source>Appeal of {name}</source>
        <translation>{name}的申诉</translation>
    </message>
    <message>
        <source>What is the appeal about, and what shows it?</source>
        <translation>申诉什么，有何依据？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Raise the appeal</source>
        <translation>提出申诉</translation>
    </message>
    <message>
        <source>Please write what the appeal is about.</source>
        <translation>请写明申诉内容。</translation>
    </message>
</context>
<context>
    <name>Argparse</name>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这段帮助</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s：%(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>还缺少：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>%s 中必须给出一个</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不认识：%s</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项 %(option)s 不明确，可能是 %(matches)s</translation>
    </message>
    <message>
        <source>unexpected option string: %s</source>
        <translation>不认识选项 %s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>后面需要一个值</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>后面最多只能有一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>后面至少需要一个值</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>后面需要 %s 个值</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>后面需要 %s 个值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>不能带值 %r</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与 %s 同时使用</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(value)r 不是%(type)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>没有 %(value)r 这个选择，可选：%(choices)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)</source>
        <translation>没有 %(value)r 这个选择，是不是 %(closest)r？可选：%(choices)s</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>没有命令 %(parser_name)r，可选：%(choices)s</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
</context>
<context>
    <name>AttainmentBars</name>
    <message>
        <source>Attainment by member</source>
        <translation>成员完成率</translation>
    </message>
    <message>
        <source>Where it should be by now</source>
        <translation>当前进度应达</translation>
    </message>
    <message>
        <source>By attainment</source>
        <translation>按完成率</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>按金额</translation>
    </message>
    <message>
        <source>By gap</source>
        <translation>按差额</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
</context>
<context>
    <name>AwardDialog</name>
    <message>
        <source>Give an award</source>
        <translation>颁发奖励</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>具体是哪一项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>颁发</translation>
    </message>
    <message>
        <source>None of the records: in words</source>
        <translation>不选记录，用文字说明</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>用文字说明</translation>
    </message>
</context>
<context>
    <name>AwardList</name>
    <message>
        <source>No award was given for it yet. Give one under Incentives, Rewards: tied to an idea.</source>
        <translation>还没有为它颁过奖。可到“激励 › 奖励”颁发，“关联”选“创意”。</translation>
    </message>
    <message>
        <source>★ {reward} for {member}, {day}</source>
        <translation>★ {reward}，授予{member}，{day}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Credited sales</source>
        <translation>归属销售额</translation>
    </message>
    <message>
        <source>Of it shared</source>
        <translation>其中分摊</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
</context>
<context>
    <name>BasisPage</name>
    <message>
        <source>Click a figure to see the facts behind it.</source>
        <translation>点击数字可查看明细。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Nobody has sales, receipts or a target in this period.</source>
        <translation>本期没有销售、回款和目标。</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Basis for incentives</source>
        <translation>激励依据</translation>
    </message>
</context>
<context>
    <name>BeginPanel</name>
    <message>
        <source>Who is in, and how it goes</source>
        <translation>谁参加、怎么进行</translation>
    </message>
    <message>
        <source>Read filled forms…</source>
        <translation>读取填好的表…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Reviewed are</source>
        <translation>参加考核的岗位</translation>
    </message>
    <message>
        <source>There are no reviews for {period} yet.</source>
        <translation>{period}还没有考核。</translation>
    </message>
    <message>
        <source>Start the reviews of {period}</source>
        <translation>开始 {period}的考核</translation>
    </message>
    <message>
        <source>Each role its own template</source>
        <translation>按岗位各用其模板</translation>
    </message>
    <message>
        <source>Only the people of {team} get a review: that team is chosen above.</source>
        <translation>只考核{team}的成员：上方选了这个团队。</translation>
    </message>
    <message>
        <source>A usual template is made: sales, receipts and new customers against their targets, and a score of your own.</source>
        <translation>将建立常用模板：销售额、回款、新客户对照目标，另加您自己的评分。</translation>
    </message>
    <message>
        <source>They are scored by “{template}”. Change it, or add others, under Templates.</source>
        <translation>按“{template}”评分。可在“模板”页修改或新增。</translation>
    </message>
    <message>
        <source>Everybody who is in the team in this period gets a review.</source>
        <translation>本期在团队中的每个人都会有一份考核。</translation>
    </message>
    <message>
        <source>Days of this period have reviews already ({periods}) and would be reviewed twice.</source>
        <translation>本期的部分日子已有考核（{periods}），会被重复考核。</translation>
    </message>
    <message>
        <source>Nobody leads: {names}. Name a leader of their team, so that somebody signs as their manager.</source>
        <translation>没有上级的成员：{names}。请为其团队指定负责人，以便有人作为主管签字。</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>%: of the target</source>
        <translation>%：目标达成率</translation>
    </message>
    <message>
        <source>▲▼: places since {period}</source>
        <translation>▲▼：名次较{period}的升降</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 人</translation>
    </message>
</context>
<context>
    <name>BoardShowing</name>
    <message>
        <source>Leaderboard</source>
        <translation>战报</translation>
    </message>
    <message>
        <source>Save the leaderboard as a picture</source>
        <translation>把战报存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>The picture is saved as {file}.</source>
        <translation>图片已存为 {file}。</translation>
    </message>
    <message>
        <source>The picture could not be saved as {file}: choose another folder, or close what has it open.</source>
        <translation>图片无法存为 {file}：请换一个文件夹，或先关闭正在使用它的程序。</translation>
    </message>
</context>
<context>
    <name>BoardTools</name>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Who compete</source>
        <translation>谁参与排名</translation>
    </message>
    <message>
        <source>Leaderboard of</source>
        <translation>战报指标</translation>
    </message>
</context>
<context>
    <name>BoxView</name>
    <message>
        <source>Boxes of performance and potential</source>
        <translation>绩效与潜力九宫格</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>明星</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>成长之星</translation>
    </message>
    <message>
        <source>Not at their place yet</source>
        <translation>待找准位置</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>骨干</translation>
    </message>
    <message>
        <source>Core of the team</source>
        <translation>中坚力量</translation>
    </message>
    <message>
        <source>To be developed</source>
        <translation>待培养</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>业务专家</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>稳定贡献</translation>
    </message>
    <message>
        <source>Talk first</source>
        <translation>先沟通</translation>
    </message>
    <message>
        <source>Esc or a double click: all boxes</source>
        <translation>按 Esc 或双击：显示全部九格</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Performance →</source>
        <translation>绩效 →</translation>
    </message>
    <message>
        <source>+: more people; a double click opens a box</source>
        <translation>+：还有人；双击打开该格</translation>
    </message>
    <message>
        <source>Potential →</source>
        <translation>潜力 →</translation>
    </message>
</context>
<context>
    <name>BreakDown</name>
    <message>
        <source>Parts of the figure</source>
        <translation>数字的构成</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>Too new to rate</source>
        <translation>入职时间太短，不评</translation>
    </message>
    <message>
        <source>Total {total}, but {share}% of the main target</source>
        <translation>总分 {total}，但主要目标完成 {share}%</translation>
    </message>
    <message>
        <source>Total {total} after {before} in the last period</source>
        <translation>总分 {total}，上期为 {before}</translation>
    </message>
    <message>
        <source>{name} judges {points} {points:point|points} milder than the others</source>
        <translation>{name}打分比其他人宽 {points} 分</translation>
    </message>
    <message>
        <source>{name} judges {points} {points:point|points} stricter than the others</source>
        <translation>{name}打分比其他人严 {points} 分</translation>
    </message>
    <message>
        <source>A total is from 0 to {top}.</source>
        <translation>总分须在 0 到 {top} 之间。</translation>
    </message>
    <message>
        <source>Please say why; the history keeps it.</source>
        <translation>请写明原因，历史中会保留。</translation>
    </message>
</context>
<context>
    <name>CalibrationModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Main target</source>
        <translation>主要目标</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算得分</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Worth a second look</source>
        <translation>值得再看</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>九宫格</translation>
    </message>
    <message>
        <source>See the review</source>
        <translation>查看考核</translation>
    </message>
    <message>
        <source>Print the summary</source>
        <translation>打印汇总</translation>
    </message>
    <message>
        <source>There are no reviews to calibrate in this period.</source>
        <translation>本期没有可校准的考核。</translation>
    </message>
    <message>
        <source>Start reviews</source>
        <translation>开始考核</translation>
    </message>
    <message>
        <source>Type a calibrated total; {n} {n:is|are} worth a second look.</source>
        <translation>双击填写校准得分；有 {n} 人值得再看。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Drag somebody to another box, or use the arrow keys.</source>
        <translation>把人拖到另一格，或用方向键移动。</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>历次</translation>
    </message>
    <message>
        <source>Final reviews only. Click a grade to see who had it.</source>
        <translation>只计已定稿的考核。点击等级查看是哪些人。</translation>
    </message>
    <message>
        <source>Type a calibrated total.</source>
        <translation>双击填写校准得分。</translation>
    </message>
    <message>
        <source>the computed one, {total}</source>
        <translation>计算得分 {total}</translation>
    </message>
    <message>
        <source>Calibrate {name}</source>
        <translation>校准{name}</translation>
    </message>
    <message>
        <source>From {before} to {after}. Computed: {computed}.</source>
        <translation>从 {before} 改为 {after}。计算得分：{computed}。</translation>
    </message>
    <message>
        <source>Performance {performance}, potential {potential}.</source>
        <translation>绩效{performance}，潜力{potential}。</translation>
    </message>
    <message>
        <source>The total moves to the nearest one of that box.</source>
        <translation>总分调整到该格最近的分数。</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>移动{name}</translation>
    </message>
</context>
<context>
    <name>CalibrationSide</name>
    <message>
        <source>Spread and guideline</source>
        <translation>分布与建议</translation>
    </message>
    <message>
        <source>How teams are judged</source>
        <translation>各团队打分松紧</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Scores given by hand by two leaders or more can be compared here.</source>
        <translation>两位以上主管打分后，可在这里比较。</translation>
    </message>
    <message>
        <source>{points} milder</source>
        <translation>偏宽 {points} 分</translation>
    </message>
    <message>
        <source>{points} stricter</source>
        <translation>偏严 {points} 分</translation>
    </message>
    <message>
        <source>as the others</source>
        <translation>与其他人相当</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>无上级</translation>
    </message>
    <message>
        <source>Nothing yet. Each change is kept with who made it, from what to what, and why. Undo takes it back.</source>
        <translation>还没有改动。每次改动都会记下谁、从多少改为多少、为什么；可用撤销恢复。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得分</translation>
    </message>
    <message>
        <source>potential {before} → {after}</source>
        <translation>潜力 {before} → {after}</translation>
    </message>
</context>
<context>
    <name>CalibrationTable</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>No target is set</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Target {target} reached</source>
        <translation>目标 {target}，正好完成</translation>
    </message>
    <message>
        <source>Target {target}, {gap} short</source>
        <translation>目标 {target}，差 {gap}</translation>
    </message>
    <message>
        <source>Target {target}, {gap} above it</source>
        <translation>目标 {target}，超出 {gap}</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>{expected}% expected by now, day {day}/{days}</source>
        <translation>进度应为 {expected}%，第 {day}/{days} 个工作日</translation>
    </message>
    <message>
        <source>All {days} working days are over</source>
        <translation>{days} 个工作日已全部结束</translation>
    </message>
    <message>
        <source>at this rate {ratio}%</source>
        <translation>照此进度 {ratio}%</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>No receipts were imported yet</source>
        <translation>还没有导入回款</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>{ratio}% of sales</source>
        <translation>占销售额 {ratio}%</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>No costs in this period</source>
        <translation>本期没有成本数据</translation>
    </message>
    <message>
        <source>{n} pts</source>
        <translation>{n} 点</translation>
    </message>
    <message>
        <source>Gross profit {amount} {unit}</source>
        <translation>毛利 {amount} {unit}</translation>
    </message>
    <message>
        <source>Bought for the first time</source>
        <translation>本期首次成交</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>{change} on year</source>
        <translation>{change} 同比</translation>
    </message>
    <message>
        <source>{change} on the days before</source>
        <translation>{change} 较前期</translation>
    </message>
    <message>
        <source>{change} on {period}</source>
        <translation>较{period} {change}</translation>
    </message>
</context>
<context>
    <name>Cascade</name>
    <message>
        <source>By last year&apos;s actual share</source>
        <translation>按去年实际占比</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>By headcount and tenure</source>
        <translation>按人数和入职时间</translation>
    </message>
    <message>
        <source>By customers&apos; potential</source>
        <translation>按客户潜力</translation>
    </message>
    <message>
        <source>In the proportions they have now</source>
        <translation>按现有比例</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Agreed already: a change asks for the reason.</source>
        <translation>已确认：修改要写明原因。</translation>
    </message>
    <message>
        <source>Last year {before} · full months of work {load} · customers&apos; potential {potential}</source>
        <translation>去年 {before} · 折合满月 {load} · 客户潜力 {potential}</translation>
    </message>
    <message>
        <source>This is what is split. Change it by Adjust.</source>
        <translation>这是要分解的总数，用“调整”修改。</translation>
    </message>
</context>
<context>
    <name>CascadeDialog</name>
    <message>
        <source>Cascade “{name}”</source>
        <translation>分解“{name}”</translation>
    </message>
    <message>
        <source>Let the others make up for it</source>
        <translation>其余按比例补齐</translation>
    </message>
    <message>
        <source>Why? Some of them are agreed already; the history keeps the reason.</source>
        <translation>原因（其中有已确认的目标，原因会记入历史）</translation>
    </message>
    <message>
        <source>Over people</source>
        <translation>分到人</translation>
    </message>
    <message>
        <source>Over months</source>
        <translation>月度分布</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set these targets</source>
        <translation>确定分解</translation>
    </message>
    <message>
        <source>The first row is what is split: change it by Adjust.</source>
        <translation>第一行是要分解的总数，请用“调整”修改。</translation>
    </message>
    <message>
        <source>Parts {parts} of {whole}: over-allocated by {n}.</source>
        <translation>已分 {parts}，总数 {whole}：超分 {n}。</translation>
    </message>
    <message>
        <source>Parts {parts} of {whole}: under-allocated by {n}.</source>
        <translation>已分 {parts}，总数 {whole}：少分 {n}。</translation>
    </message>
    <message>
        <source>Parts {parts} of {whole}; within a team they do not add up yet.</source>
        <translation>已分 {parts}，总数 {whole}；团队内部还不一致。</translation>
    </message>
    <message>
        <source>Parts {parts} of {whole}: they add up.</source>
        <translation>已分 {parts}，总数 {whole}：分配一致。</translation>
    </message>
    <message>
        <source>Some months differ from the whole.</source>
        <translation>部分月份与总数不同。</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Certificate</source>
        <translation>荣誉证书</translation>
    </message>
    <message>
        <source>awarded to</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>for {what}</source>
        <translation>表彰{what}</translation>
    </message>
    <message>
        <source>in the spirit of our value “{value}”</source>
        <translation>践行企业价值观“{value}”</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理层</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>{name}: {actual}. {reason}</source>
        <translation>{name}：{actual}。{reason}</translation>
    </message>
    <message>
        <source>{name}: {actual} of {target} ({ratio}), {gap} above the target. {state}.</source>
        <translation>{name}：完成 {actual}，目标 {target}（{ratio}），超出 {gap}。{state}。</translation>
    </message>
    <message>
        <source>{name}: {actual} of {target} ({ratio}), {gap} short. {state}.</source>
        <translation>{name}：完成 {actual}，目标 {target}（{ratio}），差 {gap}。{state}。</translation>
    </message>
    <message>
        <source>Each of the {days} working {days:day|days} left must bring {amount}.</source>
        <translation>剩余 {days} 个工作日，每天需完成 {amount}。</translation>
    </message>
    <message>
        <source>{month}: {amount}</source>
        <translation>{month}：{amount}</translation>
    </message>
    <message>
        <source>a year before: {amount}</source>
        <translation>去年同期：{amount}</translation>
    </message>
    <message>
        <source>target: {amount}</source>
        <translation>目标：{amount}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file is sound.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>References to missing records: {n}</source>
        <translation>指向缺失记录的引用：{n}</translation>
    </message>
    <message>
        <source>Schema {version}</source>
        <translation>数据版本 {version}</translation>
    </message>
    <message>
        <source>{what}: {n}</source>
        <translation>{what}：{n}</translation>
    </message>
    <message>
        <source>Sale lines whose credit shares do not add up to 100 %: {n}</source>
        <translation>业绩分成合计不是 100% 的销售明细：{n}</translation>
    </message>
    <message>
        <source>The file is damaged: {what}. Restore the last backup.</source>
        <translation>文件已损坏：{what}。请恢复最近的备份。</translation>
    </message>
</context>
<context>
    <name>CheckInQuestion</name>
    <message>
        <source>Check in on “{name}”</source>
        <translation>跟进“{name}”</translation>
    </message>
    <message>
        <source>Computed: {pace}, {share} reached. What do you say?</source>
        <translation>按数据：{pace}，已完成 {share}。你怎么看？</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chose {n} {n:person|people} in all: see under Feedback of others, and change what does not fit.</source>
        <translation>共选定 {n} 位评价人：可在“他人评价”中查看和调整。</translation>
    </message>
    <message>
        <source>Nobody was chosen: all have somebody, or there is no colleague and no customer with an address.</source>
        <translation>没有选定评价人：每人都已有评价人，或没有同事和有邮箱的客户可选。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Facts in all: {n}</source>
        <translation>明细共 {n} 条</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The sheet&apos;s own total of “{column}” (row {row}) is {stated}, its rows add up to {read}: a difference of {difference}.</source>
        <translation>“{column}”的表内合计（第 {row} 行）为 {stated}，各行相加为 {read}，相差 {difference}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>Import {n}: {told}</source>
        <translation>第 {n} 次导入：{told}</translation>
    </message>
    <message>
        <source>The table does not say who sold: its rows count for the company, but for no member. A column with the name says it.</source>
        <translation>表中没有说明是谁的销售：这些行计入公司，但不计入任何成员。加一列姓名即可说明。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>导入者</translation>
    </message>
    <message>
        <source>done</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>The sheet is hidden in Excel and is read all the same.</source>
        <translation>该工作表在 Excel 中已隐藏，照样读取。</translation>
    </message>
    <message>
        <source>{file} › {sheet}: {note}</source>
        <translation>{file} › {sheet}：{note}</translation>
    </message>
    <message>
        <source>Say --amounts all to count all of them, each as a line of its own; it is remembered.</source>
        <translation>加上 --amounts all，各列金额都计入，每列一行；以后同样处理。</translation>
    </message>
    <message>
        <source>Say --confirm to import what was guessed as it was understood.</source>
        <translation>加上 --confirm，猜测的表就按上述理解导入。</translation>
    </message>
    <message>
        <source>{file}, row {row}: {reason}</source>
        <translation>{file}，第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>{file} › {sheet}: with {option}, {cell} is {value}</source>
        <translation>{file} › {sheet}：用 {option} 时，{cell} 是 {value}</translation>
    </message>
    <message>
        <source>“{what}” cannot be exported so. For another program (--for) there are: {known}.</source>
        <translation>“{what}”不能这样导出。给其他程序（--for）可以导出：{known}。</translation>
    </message>
    <message>
        <source>Started the reviews of {period}.</source>
        <translation>已开始 {period}的考核。</translation>
    </message>
    <message>
        <source>Say for which period: --period 2026-10</source>
        <translation>请说明是哪个期间：--period 2026-10</translation>
    </message>
    <message>
        <source>“{name}”: what is exported is an Excel workbook. Write FILE.xlsx.</source>
        <translation>“{name}”：导出的是 Excel 工作簿，请写成 文件名.xlsx。</translation>
    </message>
    <message>
        <source>“{name}” is neither a folder nor a PDF file: write FILE.pdf, or the name of a folder.</source>
        <translation>“{name}” 既不是文件夹，也不是 PDF 文件：请写 文件名.pdf 或一个文件夹的名称。</translation>
    </message>
    <message>
        <source>Wrote {n} {n:row|rows} to {place}.</source>
        <translation>已导出 {n} 行到 {place}。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>There are no such tasks.</source>
        <translation>没有这样的任务。</translation>
    </message>
    <message>
        <source>Added task {id}: {name}.</source>
        <translation>已新增任务 {id}：{name}。</translation>
    </message>
    <message>
        <source>Added task {id}: {name}, for {owner}.</source>
        <translation>已新增任务 {id}：{name}，由{owner}负责。</translation>
    </message>
    <message>
        <source>Done, but late: {name}.</source>
        <translation>已完成，但已逾期：{name}。</translation>
    </message>
    <message>
        <source>Done: {name}.</source>
        <translation>已完成：{name}。</translation>
    </message>
    <message>
        <source>Started “{name}”: {n} {n:task|tasks}.</source>
        <translation>已启动“{name}”：{n} 项任务。</translation>
    </message>
    <message>
        <source>Created {place}.</source>
        <translation>已新建 {place}。</translation>
    </message>
    <message>
        <source>Backed up to {place}.</source>
        <translation>已备份到 {place}。</translation>
    </message>
    <message>
        <source>Restored {place}.</source>
        <translation>已恢复到 {place}。</translation>
    </message>
    <message>
        <source>What was there is kept as {place}.</source>
        <translation>原有文件保留为 {place}。</translation>
    </message>
    <message>
        <source>There is no import {n}.</source>
        <translation>没有第 {n} 次导入。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>已撤销：{what}。</translation>
    </message>
    <message>
        <source>Done again: {what}. Rows and names: {n}.</source>
        <translation>已重做：{what}。数据行和名称共 {n} 条。</translation>
    </message>
    <message>
        <source>{record} {title}: {why}</source>
        <translation>{record} {title}：{why}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>应得</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>实发</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The plan “{name}” holds from {day} on (version {number}).</source>
        <translation>方案“{name}”自 {day} 起生效（第 {number} 版）。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this plan.</source>
        <translation>这个方案没有问题。</translation>
    </message>
    <message>
        <source>{plan}: {cost}, {share} of the sales, {above} of it for sales above target.</source>
        <translation>{plan}：{cost}，占销售额 {share}，其中 {above} 用于超额部分。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Targets changed: {n}</source>
        <translation>已更改目标值：{n}</translation>
    </message>
    <message>
        <source>“{text}” looks like “{other}”: {reason} It is new, unless you say --same &quot;{text}={other}&quot;.</source>
        <translation>“{text}”像“{other}”：{reason}它会作为新名称，除非加上 --same &quot;{text}={other}&quot;。</translation>
    </message>
    <message>
        <source>“{text}” looks like “{other}”: {reason} The form is left out, unless you say --same &quot;{text}={other}&quot;.</source>
        <translation>“{text}”像“{other}”：{reason}这份表不读入，除非加上 --same &quot;{text}={other}&quot;。</translation>
    </message>
    <message>
        <source>“{text}” differs from “{other}” in spaces, dots or dashes only.</source>
        <translation>“{text}”与“{other}”只差空格、点或横线。</translation>
    </message>
    <message>
        <source>Say --spaces same to take such names as the same, which is remembered, or --spaces new; --same answers for one.</source>
        <translation>用 --spaces same 把这些名称当作同一个（会记住），或用 --spaces new 当作新名称；--same 只回答一个。</translation>
    </message>
    <message>
        <source>Say --missing replace to put the new rows in place of the missing ones, or --missing keep to keep both. An undo brings them back.</source>
        <translation>用 --missing replace 以新行替换旧行，用 --missing keep 两者都留；撤销可恢复旧行。</translation>
    </message>
    <message>
        <source>They stay, unless you say --missing replace. Once this sheet is imported, undo that import first.</source>
        <translation>这些行保留；要删去，请用 --missing replace。若这张表已经导入，请先撤销那次导入。</translation>
    </message>
    <message>
        <source>Say --twice once if they are the same sales, or --twice both if they are others. An undo brings everything back.</source>
        <translation>是同一笔销售请用 --twice once，是另外的销售请用 --twice both。撤销后一切恢复原样。</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close “{name}”</source>
        <translation>结束“{name}”</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What came of it, what did we learn?</source>
        <translation>结果如何，有什么收获？</translation>
    </message>
    <message>
        <source>Close the goal</source>
        <translation>结束目标</translation>
    </message>
</context>
<context>
    <name>CommentsCard</name>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What should go on like this?</source>
        <translation>哪些应该保持？</translation>
    </message>
    <message>
        <source>What to improve</source>
        <translation>需要改进</translation>
    </message>
    <message>
        <source>What would help most?</source>
        <translation>怎样做帮助最大？</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>发展方向</translation>
    </message>
    <message>
        <source>What is next: skills, tasks, a course?</source>
        <translation>下一步：能力、任务、课程？</translation>
    </message>
    <message>
        <source>Overall comment</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>One or two sentences to remember</source>
        <translation>用一两句话概括</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>输入中…</translation>
    </message>
    <message>
        <source>Kept by itself</source>
        <translation>自动保存</translation>
    </message>
</context>
<context>
    <name>ComponentForm</name>
    <message>
        <source>Limit what counts</source>
        <translation>限定计入范围</translation>
    </message>
    <message>
        <source>Remove the limit</source>
        <translation>删除限定</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>删除条件</translation>
    </message>
    <message>
        <source>Accelerator: what it pays times a factor</source>
        <translation>加速系数：发放额乘以系数</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>ComponentList</name>
    <message>
        <source>Components</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove the component</source>
        <translation>删除这个项目</translation>
    </message>
    <message>
        <source>Add a component</source>
        <translation>添加项目</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Somebody else changed this record while you did. Choose what holds for each field; nothing is saved yet.</source>
        <translation>您修改期间，别人也改了这条记录。请逐项选择以哪个为准；目前尚未保存。</translation>
    </message>
    <message>
        <source>Save these</source>
        <translation>按此保存</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Decision maker</source>
        <translation>决策人</translation>
    </message>
    <message>
        <source>Budget holder</source>
        <translation>预算负责人</translation>
    </message>
    <message>
        <source>Purchaser</source>
        <translation>采购人</translation>
    </message>
    <message>
        <source>Technical evaluator</source>
        <translation>技术把关人</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>内部支持者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>反对者</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Contact number</source>
        <translation>联系人编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>China, with make-up working days</source>
        <translation>中国（含调休）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Monday to Friday, no holidays</source>
        <translation>周一至周五，无节假日</translation>
    </message>
</context>
<context>
    <name>CourseDialog</name>
    <message>
        <source>How these reviews go</source>
        <translation>考核流程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>Targets count for the days that somebody was here</source>
        <translation>目标按在岗天数折算</translation>
    </message>
    <message>
        <source>This step is always there.</source>
        <translation>这一步必不可少。</translation>
    </message>
    <message>
        <source>Last day of “{step}”</source>
        <translation>“{step}”的截止日期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Too new to rate: here for fewer days than</source>
        <translation>入职少于多少天不评分</translation>
    </message>
    <message>
        <source>A later step cannot be due before an earlier one.</source>
        <translation>后一步的截止日期不能早于前一步。</translation>
    </message>
</context>
<context>
    <name>Credit</name>
    <message>
        <source>Shares must add up to 100%, not {sum}.</source>
        <translation>比例合计必须为 100%，现在是 {sum}。</translation>
    </message>
    <message>
        <source>Each share must be above zero.</source>
        <translation>每个比例都必须大于零。</translation>
    </message>
    <message>
        <source>Share of {name}</source>
        <translation>{name}的比例</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
</context>
<context>
    <name>CreditEditor</name>
    <message>
        <source>The sale counts for these members, each with a share. Shares add up to 100 %.</source>
        <translation>这笔销售按比例计入下列成员的业绩，比例合计 100%。</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>增加成员</translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Save credit</source>
        <translation>保存归属</translation>
    </message>
    <message>
        <source>Together 100 %</source>
        <translation>合计 100%</translation>
    </message>
    <message>
        <source>Each share must be above zero.</source>
        <translation>每个比例都必须大于零。</translation>
    </message>
    <message>
        <source>The same member stands here twice.</source>
        <translation>同一成员出现了两次。</translation>
    </message>
    <message>
        <source>Together {sum}: {left} are missing.</source>
        <translation>合计 {sum}，还差 {left}。</translation>
    </message>
    <message>
        <source>Together {sum}: {left} too much.</source>
        <translation>合计 {sum}，多了 {left}。</translation>
    </message>
    <message>
        <source>Credit saved.</source>
        <translation>业绩归属已保存。</translation>
    </message>
</context>
<context>
    <name>CriteriaCard</name>
    <message>
        <source>Scorecard ({currency})</source>
        <translation>考核得分（{currency}）</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
</context>
<context>
    <name>CriterionForm</name>
    <message>
        <source>Levels and description</source>
        <translation>等级说明</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What good work is here</source>
        <translation>做得好是什么样</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How it is scored</source>
        <translation>评分方式</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Show what is behind this figure</source>
        <translation>查看数据来源</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>为什么是这个分数？</translation>
    </message>
    <message>
        <source>Score for {name}, 0 to 100</source>
        <translation>{name}评分，0 到 100</translation>
    </message>
    <message>
        <source>Number for {name}</source>
        <translation>{name}的数值</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Comment on {name}</source>
        <translation>{name}的说明</translation>
    </message>
    <message>
        <source>{reason} Not counted; its weight is shared among the others.</source>
        <translation>{reason}不计分，其权重由其他指标分担。</translation>
    </message>
    <message>
        <source>Last time: {points}</source>
        <translation>上次：{points}</translation>
    </message>
</context>
<context>
    <name>Currency</name>
    <message>
        <source>CNY · Chinese yuan</source>
        <translation>CNY · 人民币</translation>
    </message>
    <message>
        <source>USD · US dollar</source>
        <translation>USD · 美元</translation>
    </message>
    <message>
        <source>EUR · Euro</source>
        <translation>EUR · 欧元</translation>
    </message>
    <message>
        <source>HKD · Hong Kong dollar</source>
        <translation>HKD · 港元</translation>
    </message>
    <message>
        <source>TWD · New Taiwan dollar</source>
        <translation>TWD · 新台币</translation>
    </message>
    <message>
        <source>JPY · Japanese yen</source>
        <translation>JPY · 日元</translation>
    </message>
    <message>
        <source>GBP · Pound sterling</source>
        <translation>GBP · 英镑</translation>
    </message>
    <message>
        <source>SGD · Singapore dollar</source>
        <translation>SGD · 新加坡元</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>of the target</source>
        <translation>目标完成率</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>What this pays depends on the others or on other figures; try it on real months.</source>
        <translation>这一项取决于他人或其他指标；请用真实月份试算。</translation>
    </message>
    <message>
        <source>With a target of {target}.</source>
        <translation>以目标 {target} 为例。</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>DayBox</name>
    <message>
        <source>+{n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>DealDialog</name>
    <message>
        <source>If {name} closed a deal</source>
        <translation>假如{name}成交一单</translation>
    </message>
    <message>
        <source>The customer pays at once</source>
        <translation>客户当期付款</translation>
    </message>
    <message>
        <source>Any deal</source>
        <translation>任意订单</translation>
    </message>
    <message>
        <source>Open opportunity</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Its key results and check-ins go with it; its targets stay, and goals below it move up. Undo brings it back.</source>
        <translation>关键结果和跟进记录一并删除；月度目标保留，下级目标上移一级。可以撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>DesignForm</name>
    <message>
        <source>The last twelve months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>What the levels mean</source>
        <translation>等级说明</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Agreed last time</source>
        <translation>上次约定</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>面谈问题</translation>
    </message>
    <message>
        <source>The view of the reviewed</source>
        <translation>被考核人意见</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Effect by month</source>
        <translation>按月效果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How the grades are spread</source>
        <translation>等级分布</translation>
    </message>
    <message>
        <source>What calibration changed</source>
        <translation>校准改动</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>显示的部分</translation>
    </message>
    <message>
        <source>Words at the beginning</source>
        <translation>开头的话</translation>
    </message>
    <message>
        <source>Words above the signatures</source>
        <translation>签字栏上方的话</translation>
    </message>
    <message>
        <source>One a line; the first is the reviewed, the second who leads them. Left empty: as usual.</source>
        <translation>每行一位：第一位是被考核人，第二位是其上级。留空则按惯例。</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>DifferenceQuestion</name>
    <message>
        <source>The parts do not add up</source>
        <translation>分解合计与总数不一致</translation>
    </message>
    <message>
        <source>What you typed can stay, and the others take the difference in proportion. Or all stays, and the lists show it.</source>
        <translation>可以保留您输入的数值，由其余各项按比例补齐差额；也可以保留差额，列表中会继续提示。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Keep the difference</source>
        <translation>保留差额</translation>
    </message>
    <message>
        <source>Let the others make up for it</source>
        <translation>其余按比例补齐</translation>
    </message>
</context>
<context>
    <name>DisputesDialog</name>
    <message>
        <source>Questions about payouts</source>
        <translation>发放疑问</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Empty: only answered. An amount becomes a line of the next open period; 0 declines it.</source>
        <translation>留空：只答复。填金额则在下一个未批准期间成为一项；填 0 表示不采纳。</translation>
    </message>
    <message>
        <source>Settle with</source>
        <translation>处理金额</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody has asked about a payout. A question is asked at the line that it is about.</source>
        <translation>还没有人对发放提出疑问。疑问在所涉及的那一行提出。</translation>
    </message>
    <message>
        <source>Write down the answer.</source>
        <translation>请写下答复。</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>The logo is larger than 2 MB. Choose a smaller picture.</source>
        <translation>徽标文件超过 2 MB。请换一张较小的图片。</translation>
    </message>
    <message>
        <source>The logo cannot be read as a picture. Choose a PNG, JPEG or SVG file.</source>
        <translation>徽标无法作为图片读取。请选择 PNG、JPEG 或 SVG 文件。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>{file} cannot be read: a template is a text file in UTF-8 of at most 200 KB.</source>
        <translation>读不了“{file}”：模板应为不超过 200 KB 的 UTF-8 文本文件。</translation>
    </message>
    <message>
        <source>Line {line} of the template: “{word}” is not allowed here; only {parts} can be imported.</source>
        <translation>模板第 {line} 行：这里不能使用“{word}”；只能导入 {parts}。</translation>
    </message>
    <message>
        <source>Line {line} of the template: {said}</source>
        <translation>模板第 {line} 行：{said}</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Design of documents</source>
        <translation>文档样式</translation>
    </message>
    <message>
        <source>Performance review</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Interview sheet</source>
        <translation>面谈表</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>绩效改进计划</translation>
    </message>
    <message>
        <source>Review summary</source>
        <translation>绩效考核汇总</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Colour of all documents</source>
        <translation>所有文档的颜色</translation>
    </message>
    <message>
        <source>Logo of all documents</source>
        <translation>所有文档的标志</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, up to 500 KB.</source>
        <translation>PNG、JPEG 或 SVG，不超过 500 KB。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A colour is written like #2F6FEB.</source>
        <translation>颜色请写成 #2F6FEB 的形式。</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Moved: {n}. Ctrl+Z takes it back.</source>
        <translation>已移动 {n} 项。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Deleted: {n}. Ctrl+Z brings it back.</source>
        <translation>已删除 {n} 项。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为完成</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>改到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Delete this and all later ones</source>
        <translation>删除这一项和之后的所有重复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moved to {day}: {n}. Ctrl+Z takes it back.</source>
        <translation>已改到 {day}：{n} 项。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>{state}: {n}. Ctrl+Z takes it back.</source>
        <translation>{state}：{n} 项。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Owner {name}: {n}. Ctrl+Z takes it back.</source>
        <translation>负责人改为{name}：{n} 项。按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>已撤销导入</translation>
    </message>
    <message>
        <source>The import was undone before.</source>
        <translation>这次导入之前已经撤销。</translation>
    </message>
    <message>
        <source>and {n} more {n:table|tables}</source>
        <translation>另外还有 {n} 张表</translation>
    </message>
    <message>
        <source>Not imported.</source>
        <translation>未导入。</translation>
    </message>
    <message>
        <source>{records}: {n}</source>
        <translation>{records} {n}</translation>
    </message>
    <message>
        <source>Created: {list}</source>
        <translation>新增：{list}</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>The year {year} is far from now: is it right?</source>
        <translation>{year}年离现在很远：年份对吗？</translation>
    </message>
    <message>
        <source>The minimum is above the target.</source>
        <translation>底线值高于目标值。</translation>
    </message>
    <message>
        <source>The stretch value is below the target.</source>
        <translation>挑战值低于目标值。</translation>
    </message>
    <message>
        <source>With the other goals of this time the weights come to {p} %.</source>
        <translation>加上同期的其他目标，权重合计 {p}%。</translation>
    </message>
    <message>
        <source>Leaves on {day}, before this ends: pro-rate it, or end it then.</source>
        <translation>{day} 离职，早于截止日：请按比例折算，或让目标到那天为止。</translation>
    </message>
    <message>
        <source>This metric has no data yet: nobody will see how it goes until some is there.</source>
        <translation>这个指标还没有数据：有数据之前看不出进展。</translation>
    </message>
    <message>
        <source>A target of zero is reached by doing nothing.</source>
        <translation>目标为零，什么也不做就达成了。</translation>
    </message>
    <message>
        <source>More than 100 %: is it right?</source>
        <translation>超过 100%：确定吗？</translation>
    </message>
    <message>
        <source>That is {n} times the best so far ({best}): a zero or a unit too many?</source>
        <translation>是历史最好（{best}）的 {n} 倍：是不是多了一个零或单位？</translation>
    </message>
    <message>
        <source>That is less than a hundredth of the best so far ({best}): a unit too few?</source>
        <translation>不到历史最好（{best}）的百分之一：是不是少写了单位？</translation>
    </message>
</context>
<context>
    <name>Earning</name>
    <message>
        <source>Nothing to tell: the opportunity is not open, has no amount or no owner, or no incentive plan pays them.</source>
        <translation>无法计算：商机已关闭、没有金额或负责人，或负责人不在任何激励方案中。</translation>
    </message>
    <message>
        <source>{owner}, if {amount} closed in {period}, by the plan “{plan}”:</source>
        <translation>{owner}：假如 {amount} 在{period}成交，按“{plan}”：</translation>
    </message>
    <message>
        <source>What is paid on receipts comes when the customer pays; caps and guarantees of the plan are not in it.</source>
        <translation>按回款计发的部分在客户付款后才有；未计方案的封顶与保底。</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>Effect on the figure</source>
        <translation>指标变化</translation>
    </message>
    <message>
        <source>before the plan</source>
        <translation>计划之前</translation>
    </message>
    <message>
        <source>since then</source>
        <translation>计划以来</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Aim: {aim} a month</source>
        <translation>目标：每月 {aim}</translation>
    </message>
    <message>
        <source>during the plan</source>
        <translation>计划期间</translation>
    </message>
    <message>
        <source>after the plan</source>
        <translation>计划之后</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Somebody else changed this in the meantime. Nothing was saved: look at their version, then try again.</source>
        <translation>其间别人改了这条记录，没有保存。请先看对方的修改，再重试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved and nothing is lost: free some space, then try again.</source>
        <translation>磁盘已满，没有保存，也没有丢失任何内容。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace. Nothing was saved: wait a moment, then try again.</source>
        <translation>另一个程序正在写入这个工作区，没有保存任何内容。请稍候再试。</translation>
    </message>
    <message>
        <source>This workspace may only be read. Nothing was saved: allow writing to the file and its folder, then try again.</source>
        <translation>这个工作区是只读的，没有保存任何内容。请允许写入该文件及其文件夹后再试。</translation>
    </message>
    <message>
        <source>This file is not a SalesDesk workspace. Choose another file, or import it if it is a sheet.</source>
        <translation>这个文件不是 SalesDesk 工作区。请选择其他文件；如果是表格，请用导入。</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Restore the last backup; the damaged file is kept beside it.</source>
        <translation>工作区文件已损坏。请恢复最近的备份，损坏的文件会保留在旁边。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened. Check that it exists and that you may read it.</source>
        <translation>无法打开工作区。请确认它存在，并且您有读取权限。</translation>
    </message>
    <message>
        <source>The disk did not answer. Nothing was saved: check the disk, then try again.</source>
        <translation>磁盘没有响应，没有保存任何内容。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>The computer is out of memory. Nothing was saved: close other programs, then try again.</source>
        <translation>内存不足，没有保存任何内容。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>The server does not accept this user and password. Check both, then try again.</source>
        <translation>服务器不接受这个用户名和密码。请检查后重试。</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>服务器要求输入密码。</translation>
    </message>
    <message>
        <source>The server has no such database. Check its name, or ask whoever runs the server.</source>
        <translation>服务器上没有这个数据库。请检查名称，或询问服务器管理员。</translation>
    </message>
    <message>
        <source>The server does not let this user do that. Nothing was changed: ask whoever runs the server.</source>
        <translation>服务器不允许该用户执行此操作。没有任何改动，请联系服务器管理员。</translation>
    </message>
    <message>
        <source>The server does not know this user. Check the name, then try again.</source>
        <translation>服务器上没有这个用户。请检查用户名后重试。</translation>
    </message>
    <message>
        <source>The server has no place for one more program. Nothing was saved: try again in a while.</source>
        <translation>服务器的连接已满，没有保存任何内容。请稍后再试。</translation>
    </message>
    <message>
        <source>The shared workspace&apos;s server does not answer. Check its address and the network, then try again.</source>
        <translation>共享工作区的服务器没有回应。请检查地址和网络后重试。</translation>
    </message>
    <message>
        <source>The shared workspace&apos;s server cannot be reached. Check the network, then try again.</source>
        <translation>无法连接共享工作区的服务器。请检查网络后再试。</translation>
    </message>
    <message>
        <source>The database did not do this. Nothing was saved: try again, or start the program anew.</source>
        <translation>数据库没有完成操作，没有保存任何内容。请再试一次，或重新启动程序。</translation>
    </message>
    <message>
        <source>This workspace was last opened by a newer SalesDesk. Update the program to open it; the file is untouched.</source>
        <translation>这个工作区曾用更新版本的 SalesDesk 打开。请升级程序后再打开；文件没有改动。</translation>
    </message>
    <message>
        <source>{value} is larger than any amount can be.</source>
        <translation>{value} 超出了金额上限。</translation>
    </message>
    <message>
        <source>Some fields need another look; nothing was saved.</source>
        <translation>有些内容需要修改，尚未保存。</translation>
    </message>
    <message>
        <source>This record is not there any more; somebody deleted it.</source>
        <translation>这条记录已不存在，可能已被他人删除。</translation>
    </message>
    <message>
        <source>There is nobody whose week could be printed. Add members first.</source>
        <translation>没有可打印周计划的成员。请先添加成员。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>“{name}” is closed and keeps its figures.</source>
        <translation>“{name}”已经结束，数值不再改动。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {n} {n:record|records} ({where}) {n:refers|refer} to it. Give a leave date, or change {n:that|those} first.</source>
        <translation>{name}不能删除：还有 {n} 条记录（{where}）用到它。可以填写离职日期，或先修改那些记录。</translation>
    </message>
    <message>
        <source>This is before the day of hiring.</source>
        <translation>早于入职日期。</translation>
    </message>
    <message>
        <source>A team cannot be part of itself or of a team below it.</source>
        <translation>团队的上级不能是自己或自己的下级团队。</translation>
    </message>
    <message>
        <source>Another member has this number.</source>
        <translation>这个工号已有其他成员使用。</translation>
    </message>
    <message>
        <source>“{name}” already stands for another record.</source>
        <translation>“{name}”已是另一条记录的其他写法。</translation>
    </message>
    <message>
        <source>“{name}” is already there. Open it, or choose another name.</source>
        <translation>“{name}”已存在。请打开它，或换一个名称。</translation>
    </message>
    <message>
        <source>“{name}” is not a SalesDesk workspace.</source>
        <translation>“{name}”不是 SalesDesk 工作区。</translation>
    </message>
    <message>
        <source>The database is empty: no workspace was set up in it yet. Set one up from the window, or by “new”.</source>
        <translation>数据库是空的，还没有建立工作区。请在窗口中建立，或使用 new 命令。</translation>
    </message>
    <message>
        <source>The shared workspace was made by an older SalesDesk. Have its server backed up, then open it in the window while nobody else works in it: that brings it up to date for all, who need this version from then on.</source>
        <translation>共享工作区是旧版 SalesDesk 建立的。请先备份服务器，再在没有其他人使用时从窗口打开一次，即可为所有人升级；之后大家都要使用本版本。</translation>
    </message>
    <message>
        <source>“{name}” was made by an older SalesDesk. Open it once in the window: that brings it up to date and keeps a copy.</source>
        <translation>“{name}”是旧版 SalesDesk 建立的。请先在窗口中打开一次：程序会升级它，并保留一份副本。</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program while it was read. Please try again.</source>
        <translation>读取期间，“{name}”被另一个程序修改了。请再试一次。</translation>
    </message>
    <message>
        <source>“{name}” is open in another SalesDesk. Close it there, then try again; nothing was changed.</source>
        <translation>“{name}”已在另一个 SalesDesk 中打开。请在那里关闭后再试；没有改动任何内容。</translation>
    </message>
    <message>
        <source>“{name}” lies where this program may not write. Copy it to a folder of your own.</source>
        <translation>“{name}”所在的位置不允许写入。请把它复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>A shared workspace is backed up on its server.</source>
        <translation>共享工作区由其服务器负责备份。</translation>
    </message>
    <message>
        <source>The backup could not be written: {reason}. The workspace is untouched.</source>
        <translation>无法写入备份：{reason}。工作区没有改动。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, and so would be its backup: none was written. Restore the last good one.</source>
        <translation>“{name}”已损坏，备份也会是坏的，因此没有备份。请恢复上一个完好的备份。</translation>
    </message>
    <message>
        <source>The backup could not be put in place: {reason}. The workspace is untouched.</source>
        <translation>无法恢复备份：{reason}。工作区没有改动。</translation>
    </message>
    <message>
        <source>“{currency}” is not a currency: write three letters, such as CNY.</source>
        <translation>“{currency}”不是货币代码：请写三个字母，例如 CNY。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more. Was it moved or renamed?</source>
        <translation>“{name}”已不存在。是不是移动或改名了？</translation>
    </message>
    <message>
        <source>the disk is full; free some space, then try again</source>
        <translation>磁盘已满，请清理出空间后再试</translation>
    </message>
    <message>
        <source>this is not allowed here; close the file if another program has it open, ask for the right to it, or choose another place</source>
        <translation>没有权限，如果其他程序正在使用该文件请先关闭，也可以申请权限或换一个位置</translation>
    </message>
    <message>
        <source>the disk can only be read; choose another place</source>
        <translation>磁盘只读，请换一个位置</translation>
    </message>
    <message>
        <source>another program has it open; close it there, then try again</source>
        <translation>其他程序正在使用该文件，请在那里关闭后再试</translation>
    </message>
    <message>
        <source>the disk did not answer; check that it is connected and sound, then try again</source>
        <translation>磁盘没有响应，请检查磁盘是否接好、是否完好，然后再试</translation>
    </message>
    <message>
        <source>it is not there; was it moved, renamed, or is its disk not connected</source>
        <translation>找不到该文件或文件夹，可能已移动或改名，或者所在磁盘没有接好</translation>
    </message>
    <message>
        <source>the file is damaged; restore the last backup</source>
        <translation>文件已损坏，请恢复最近的备份</translation>
    </message>
    <message>
        <source>the computer is out of memory; close other programs, then try again</source>
        <translation>内存不足，请关闭其他程序后再试</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>名称太长，请换一个短一些的</translation>
    </message>
    <message>
        <source>the disk takes no file of this size; choose another disk</source>
        <translation>磁盘放不下这么大的文件，请换一个磁盘</translation>
    </message>
    <message>
        <source>too many files are open; close other programs, then try again</source>
        <translation>打开的文件太多，请关闭其他程序后再试</translation>
    </message>
    <message>
        <source>there is no such folder; choose another place</source>
        <translation>没有这个文件夹，请换一个位置</translation>
    </message>
    <message>
        <source>it is a folder; choose a file</source>
        <translation>这是文件夹，请选择文件</translation>
    </message>
    <message>
        <source>it is there already; choose another name</source>
        <translation>已经存在，请换一个名称</translation>
    </message>
    <message>
        <source>the disk does not take this name; choose another one</source>
        <translation>磁盘不支持这个名称，请换一个</translation>
    </message>
    <message>
        <source>it may only be read; allow writing to the file and its folder, or choose another place</source>
        <translation>只能读取，请允许写入该文件及其文件夹，或换一个位置</translation>
    </message>
    <message>
        <source>the system refused it (error {number}); try again, or choose another place</source>
        <translation>系统拒绝了该操作（错误 {number}），请再试一次或换一个位置</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it first, or choose another place.</source>
        <translation>没有“{folder}”这个文件夹。请先建立它，或选择其他位置。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read or written: {reason}. Your data are as they were before.</source>
        <translation>无法读取或写入“{name}”：{reason}。数据没有改动。</translation>
    </message>
    <message>
        <source>This cannot be done: {reason}. Your data are as they were before.</source>
        <translation>无法完成：{reason}。数据没有改动。</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your data are as they were before; the log has the details.</source>
        <translation>程序出错了。数据没有改动，详情见日志。</translation>
    </message>
    <message>
        <source>“{name}” is not a SalesDesk workspace. If it is a sheet, open a workspace first and import it there.</source>
        <translation>“{name}”不是 SalesDesk 工作区。如果是表格，请先打开一个工作区，再在其中导入。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>无法写入“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>There is no metric “{name}”. Known are: {known}.</source>
        <translation>没有“{name}”这个指标。可用的有：{known}。</translation>
    </message>
    <message>
        <source>“{by}” is not one of: {known}.</source>
        <translation>没有“{by}”这一项。可用的有：{known}。</translation>
    </message>
    <message>
        <source>“{pair}” is no filter: write it like region=East.</source>
        <translation>“{pair}”不是筛选条件：请写成 region=华东 这样。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>There is nothing to split: no target of a sum, or nobody below.</source>
        <translation>没有可分解的内容：没有可加总指标的目标值，或者下级没有人。</translation>
    </message>
    <message>
        <source>“{metric}” is not known by product or region: choose another way to tell its figures apart.</source>
        <translation>“{metric}”不能按产品或区域拆分，请换一种方式。</translation>
    </message>
    <message>
        <source>The figures of one person cannot be told by team. Leave out the person or the team.</source>
        <translation>单个成员的数据不能按团队分组。请去掉成员或团队条件。</translation>
    </message>
    <message>
        <source>There is no member and no team called “{name}”.</source>
        <translation>没有叫“{name}”的成员或团队。</translation>
    </message>
    <message>
        <source>There is no member and no team called “{name}”. Did you mean {names}?</source>
        <translation>没有叫“{name}”的成员或团队。是不是{names}？</translation>
    </message>
    <message>
        <source>More than one is called “{name}”; use the employee number.</source>
        <translation>叫“{name}”的不止一个，请改用工号。</translation>
    </message>
    <message>
        <source>A target cannot be negative ({value}).</source>
        <translation>目标不能为负数（{value}）。</translation>
    </message>
    <message>
        <source>“{metric}” cannot be limited by “{dimension}”: its facts do not name it.</source>
        <translation>“{metric}”不能按“{dimension}”筛选：它的数据里没有这一项。</translation>
    </message>
    <message>
        <source>“{written}” is no filter that can be read.</source>
        <translation>“{written}”不是可以识别的筛选条件。</translation>
    </message>
    <message>
        <source>There is no task {id}: “tasks list” shows their numbers.</source>
        <translation>没有编号为 {id} 的任务：用 “tasks list” 查看编号。</translation>
    </message>
    <message>
        <source>“{day}” is no day: write it as 2026-11-30.</source>
        <translation>“{day}”不是日期，请写成 2026-11-30 的样子。</translation>
    </message>
    <message>
        <source>A day has 1,440 minutes: give how many of them this took.</source>
        <translation>一天有 1440 分钟：请填写实际用了多少分钟。</translation>
    </message>
    <message>
        <source>This day is still to come: what is planned is a task.</source>
        <translation>这一天还没有到：计划中的事请建为任务。</translation>
    </message>
    <message>
        <source>A probability is from 0 % to 100 %.</source>
        <translation>赢率在 0 % 到 100 % 之间。</translation>
    </message>
    <message>
        <source>An amount that may be sold is not negative.</source>
        <translation>预计金额不能是负数。</translation>
    </message>
    <message>
        <source>The effort is in hours, from 0 to 1,000.</source>
        <translation>工时以小时计，在 0 到 1000 之间。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Known are: {known}.</source>
        <translation>没有模板“{name}”。已有的模板：{known}。</translation>
    </message>
    <message>
        <source>This template has no tasks: there is nothing to start.</source>
        <translation>这个模板没有任务，无法启动。</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>请给模板起个名字。</translation>
    </message>
    <message>
        <source>There is a template “{name}” already: give another name.</source>
        <translation>已有模板“{name}”，请换一个名字。</translation>
    </message>
    <message>
        <source>No task of this plan has a due date: there is nothing to save.</source>
        <translation>这个计划的任务都没有截止日期，没有可保存的内容。</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>“@{name}” can be {names}: write more of the name.</source>
        <translation>“@{name}”可能是{names}：请把名字写得更完整。</translation>
    </message>
    <message>
        <source>Nobody in the team is called “{name}”.</source>
        <translation>团队里没有叫“{name}”的人。</translation>
    </message>
    <message>
        <source>The year {year} is too far from now: is it right?</source>
        <translation>{year}年离现在太远：年份对吗？</translation>
    </message>
    <message>
        <source>This is before the task&apos;s start.</source>
        <translation>这早于任务的开始日期。</translation>
    </message>
    <message>
        <source>What repeats needs the due date of its first time.</source>
        <translation>重复的任务需要填写第一次的截止日期。</translation>
    </message>
    <message>
        <source>Say how often it repeats, or leave the last date empty.</source>
        <translation>请选择重复方式，或者不填重复截止日期。</translation>
    </message>
    <message>
        <source>This is before the first due date.</source>
        <translation>这早于第一次的截止日期。</translation>
    </message>
    <message>
        <source>Tasks repeat for three years at most: choose an earlier day.</source>
        <translation>任务最多重复三年，请选择更早的日期。</translation>
    </message>
    <message>
        <source>That would be {n} {n:task|tasks}: choose an earlier day.</source>
        <translation>这样会产生 {n} 项任务，请选择更早的日期。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>{name} left on {day}: give the task to somebody who is there.</source>
        <translation>{name}已于 {day} 离职：请交给在职的人。</translation>
    </message>
    <message>
        <source>Only a sum can be split: percentages and key results are set for each one by themselves.</source>
        <translation>只有可加总的指标才能分解：百分比和关键结果要分别设定。</translation>
    </message>
    <message>
        <source>“{name}” has no target yet that could be split.</source>
        <translation>“{name}”还没有可以分解的目标值。</translation>
    </message>
    <message>
        <source>This was agreed: say why it changes. The reason is kept with it.</source>
        <translation>该目标已经确认：请写明修改原因，原因会一并保留。</translation>
    </message>
    <message>
        <source>A profile needs twelve weights, none below zero and not all zero.</source>
        <translation>分布需要十二个权重，不能为负，也不能全为零。</translation>
    </message>
    <message>
        <source>There is a profile “{name}” already.</source>
        <translation>已有名为“{name}”的分布。</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>请给分布取个名称。</translation>
    </message>
    <message>
        <source>“{name}” holds nothing that SalesDesk remembered of sheets.</source>
        <translation>“{name}”不是 SalesDesk 的表格设置文件。</translation>
    </message>
    <message>
        <source>There is no goal to print. Add one first.</source>
        <translation>没有可打印的目标，请先新建。</translation>
    </message>
    <message>
        <source>Write a birthday as 03-12, or as 1985-03-12 where the year is known.</source>
        <translation>生日请写成 03-12；知道年份时写成 1985-03-12。</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>邮箱地址里要有 @。</translation>
    </message>
    <message>
        <source>“{name}” was made by an older SalesDesk. It is read from a copy and stays as it is; opening it in the window brings it up to date.</source>
        <translation>“{name}”是旧版 SalesDesk 建立的。现在读取的是它的副本，原文件没有改动；在窗口中打开一次即可升级。</translation>
    </message>
    <message>
        <source>“{words}” is no rate: write it like USD=7.12, or USD=7.12@2026-01-01.</source>
        <translation>“{words}”不是汇率：请写成 USD=7.12，或 USD=7.12@2026-01-01。</translation>
    </message>
    <message>
        <source>No new name “{name}” in these sheets looks like “{other}”.</source>
        <translation>这些表中没有像“{other}”的新名称“{name}”。</translation>
    </message>
    <message>
        <source>“{words}” is no pair of names: write it like &quot;GTXPro=GTX Pro&quot;.</source>
        <translation>“{words}”不是一对名称：请写成 &quot;GTXPro=GTX Pro&quot;。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分成</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row {row} of the sheet “{sheet}” in {file}, imported on {day}; hash of the row: {hash}.</source>
        <translation>{file} 中工作表“{sheet}”的第 {row} 行，{day} 导入；该行校验码：{hash}。</translation>
    </message>
    <message>
        <source>Entered by {who} on {when}.</source>
        <translation>由{who}于 {when} 录入。</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Sales whose cost is known</source>
        <translation>有成本的销售额</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{metric}: {filter}</source>
        <translation>{metric}：{filter}</translation>
    </message>
    <message>
        <source>This did not come from a sheet: it was entered by hand, or is part of the sample team.</source>
        <translation>不是从表格导入的：手工录入，或属于示例团队。</translation>
    </message>
    <message>
        <source>Row {row} of the sheet “{sheet}” in {file}, imported on {day}.</source>
        <translation>来自 {file} 的工作表“{sheet}”第 {row} 行，{day} 导入。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Active A customers</source>
        <translation>有成交的 A 级客户</translation>
    </message>
    <message>
        <source>A customers</source>
        <translation>A 级客户</translation>
    </message>
    <message>
        <source>No target is set here.</source>
        <translation>这里没有设定目标。</translation>
    </message>
    <message>
        <source>The target that was set for this month.</source>
        <translation>本月设定的目标。</translation>
    </message>
    <message>
        <source>The months have different targets, and a ratio cannot be summed: there is none for the whole period.</source>
        <translation>各月目标不同，比率不能相加，因此整个期间没有目标。</translation>
    </message>
    <message>
        <source>The sum of the targets of {n} {n:month|months}.</source>
        <translation>{n} 个月目标之和。</translation>
    </message>
    <message>
        <source>The same target holds in all {n} {n:month|months}.</source>
        <translation>{n} 个月的目标相同。</translation>
    </message>
    <message>
        <source>No target of its own is set: this is the sum of the {n} {n:target|targets} of those below.</source>
        <translation>没有单独设定目标：这是下级 {n} 个目标之和。</translation>
    </message>
    <message>
        <source>Part of the sample team.</source>
        <translation>示例团队自带。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Whose target</source>
        <translation>谁的目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sum of this column over the rows of the list, as searched and filtered; a shared sale counts whole</source>
        <translation>列表（按当前搜索和筛选）中各行该列之和，多人分享的销售按整笔计</translation>
    </message>
    <message>
        <source>{what} with “{words}”: {field}</source>
        <translation>{what}（搜索“{words}”）：{field}</translation>
    </message>
    <message>
        <source>{what}: {field}</source>
        <translation>{what}：{field}</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <translation>明细依据</translation>
    </message>
    <message>
        <source>There are no facts behind this figure.</source>
        <translation>这个数字没有对应的明细。</translation>
    </message>
    <message>
        <source>Double-click a fact to see where it comes from.</source>
        <translation>双击一行，查看它的来源。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Rows written: {n}</source>
        <translation>已写入 {n} 行</translation>
    </message>
</context>
<context>
    <name>EvidenceHead</name>
    <message>
        <source>Show the whole figure</source>
        <translation>查看整体数字</translation>
    </message>
    <message>
        <source>Where the target comes from</source>
        <translation>目标从哪里来</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Monthly review</source>
        <translation>月度考核</translation>
    </message>
    <message>
        <source>Lin Wei</source>
        <translation>林伟</translation>
    </message>
    <message>
        <source>Chen Min</source>
        <translation>陈敏</translation>
    </message>
    <message>
        <source>Above target for the third month in a row; won an old customer back.</source>
        <translation>连续三个月超额完成，并赢回一家老客户。</translation>
    </message>
    <message>
        <source>Receipts are followed up late: call before the due date.</source>
        <translation>回款跟进偏晚，应在到期前联系客户。</translation>
    </message>
    <message>
        <source>Leads the talk with a key account by herself.</source>
        <translation>独立主谈一家大客户。</translation>
    </message>
    <message>
        <source>A strong month.</source>
        <translation>表现出色的一个月。</translation>
    </message>
    <message>
        <source>First visits to eight new customers</source>
        <translation>首访八家新客户</translation>
    </message>
    <message>
        <source>Two of three called in time.</source>
        <translation>三家中两家已按时催款。</translation>
    </message>
    <message>
        <source>Money comes in later every month; reminders start too late.</source>
        <translation>回款逐月推迟，催款开始得太晚。</translation>
    </message>
    <message>
        <source>Receipts reach their target by October, and no invoice is older than 60 days.</source>
        <translation>到 10月回款达到目标，没有超过 60 天的应收款。</translation>
    </message>
    <message>
        <source>Call seven days before payment is due.
Agree on a plan for every old invoice.</source>
        <translation>到期前七天联系客户。
每笔逾期款都约定还款计划。</translation>
    </message>
    <message>
        <source>A list of what is due every Monday.</source>
        <translation>每周一提供到期清单。</translation>
    </message>
    <message>
        <source>Took over two accounts in the middle of the month.</source>
        <translation>月中接手两家客户。</translation>
    </message>
    <message>
        <source>Sales team</source>
        <translation>销售一部</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Adjust by hand…</source>
        <translation>手工调整…</translation>
    </message>
    <message>
        <source>If a deal closes…</source>
        <translation>假如成交一单…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>发放单</translation>
    </message>
    <message>
        <source>{amount} goes to the next period</source>
        <translation>{amount} 转入下一期</translation>
    </message>
    <message>
        <source>open advance {amount}</source>
        <translation>未扣回的预支 {amount}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{metric} targets {year}</source>
        <translation>{year}{metric}目标</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>业绩</translation>
    </message>
    <message>
        <source>SalesDesk ID (do not change)</source>
        <translation>SalesDesk 编号（请勿修改）</translation>
    </message>
    <message>
        <source>{n} sale {n:line|lines} without an order number {n:is|are} not in it: orders go by their number.</source>
        <translation>{n} 条没有订单号的销售明细不在其中：订单按订单号导出。</translation>
    </message>
    <message>
        <source>No value in (rows), but required there: {headings}.</source>
        <translation>那边必填但为空（行数）：{headings}。</translation>
    </message>
    <message>
        <source>Stages to be set up there first: {stages}.</source>
        <translation>需先在那边设置的阶段：{stages}。</translation>
    </message>
    <message>
        <source>Zoho CRM keeps no receipts: each is written as an invoice that is paid.</source>
        <translation>Zoho CRM 没有回款对象：每笔回款导出为一张已付款的发票。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Wrote {n} {n:row|rows} to {file}.</source>
        <translation>已写入 {n} 行到 {file}。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>FactorForm</name>
    <message>
        <source>Times</source>
        <translation>系数</translation>
    </message>
</context>
<context>
    <name>FairView</name>
    <message>
        <source>Pay counts where it is approved. Gender is told only of those of whom it is noted among the members.</source>
        <translation>只计已审批的发放。性别只统计成员资料中已填写的人。</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人</translation>
    </message>
    <message>
        <source>By team, tenure and gender</source>
        <translation>按团队、工龄和性别</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>FieldGrid</name>
    <message>
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Same value to the right</source>
        <translation>向右填充相同值</translation>
    </message>
    <message>
        <source>Same value down</source>
        <translation>向下填充相同值</translation>
    </message>
    <message>
        <source>Year&apos;s total evenly…</source>
        <translation>全年总额平均分摊…</translation>
    </message>
    <message>
        <source>Year&apos;s total by last year&apos;s shape…</source>
        <translation>全年总额按去年实际形状分摊…</translation>
    </message>
    <message>
        <source>Last year&apos;s actual × (1 + x %)…</source>
        <translation>去年实际 ×（1 + x%）…</translation>
    </message>
    <message>
        <source>{name} and {n} more</source>
        <translation>{name}等另外 {n} 个</translation>
    </message>
    <message>
        <source>Spread a total evenly over {n} {n:month|months}: {names}</source>
        <translation>把总额平均分到 {n} 个月：{names}</translation>
    </message>
    <message>
        <source>Spread a total over {n} {n:month|months} in the proportions of last year&apos;s actual: {names}</source>
        <translation>把总额按去年实际的比例分到 {n} 个月：{names}</translation>
    </message>
    <message>
        <source>Fill {n} {n:month|months} with what was reached a year before, and more: {names}</source>
        <translation>按去年同期实际填充 {n} 个月，并上调：{names}</translation>
    </message>
    <message>
        <source>Total for each</source>
        <translation>每人总额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>empty: each keeps the total it has</source>
        <translation>留空：各自保持现有总额</translation>
    </message>
    <message>
        <source>More, in % (0 for the same)</source>
        <translation>上调百分比（0 表示与去年相同）</translation>
    </message>
    <message>
        <source>There are no figures of last year to fill in.</source>
        <translation>没有去年的数据可供填充。</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Limit to</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No further limit</source>
        <translation>不再限定</translation>
    </message>
    <message>
        <source>new customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>repeat customers</source>
        <translation>老客户</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{name} reached {ratio} of the target, {missing} short</source>
        <translation>{name}只完成目标的 {ratio}，差 {missing}</translation>
    </message>
    <message>
        <source>{name} is at {ratio} of the target, {missing} behind</source>
        <translation>{name}完成目标的 {ratio}，落后进度 {missing}</translation>
    </message>
    <message>
        <source>No single customer explains it: less was sold to many.</source>
        <translation>不是某个客户造成的，多家客户都买少了。</translation>
    </message>
    <message>
        <source>Mainly {customer}: {now}, usually {expected} in that time.</source>
        <translation>主要因为{customer}：{now}，以往同样时间为 {expected}。</translation>
    </message>
    <message>
        <source>Mainly {customer}: nothing sold, usually {expected} in that time.</source>
        <translation>主要因为{customer}没有成交，以往同样时间为 {expected}。</translation>
    </message>
    <message>
        <source>{customer} alone is {share} of sales</source>
        <translation>{customer}一家占销售额的 {share}</translation>
    </message>
    <message>
        <source>{amount} in this period; the three largest customers together are {three}.</source>
        <translation>本期 {amount}；前三大客户合计占 {three}。</translation>
    </message>
    <message>
        <source>{product}: margin {margin}, {points} {points:point|points} below the rest</source>
        <translation>“{product}”毛利率 {margin}，比其余产品低 {points} 点</translation>
    </message>
    <message>
        <source>At the margin of the rest ({others}) it would have brought {lost} more.</source>
        <translation>若按其余产品的毛利率（{others}），可多赚 {lost}。</translation>
    </message>
    <message>
        <source>Receipts are {ratio} of the sales of these three months</source>
        <translation>近三个月回款只有销售额的 {ratio}</translation>
    </message>
    <message>
        <source>{gap} less was received than sold.</source>
        <translation>回款比销售额少 {gap}。</translation>
    </message>
    <message>
        <source>{gap} less was received than sold; the most at {customer} ({open}).</source>
        <translation>回款比销售额少 {gap}，其中最多的是{customer}（{open}）。</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Worth a look</source>
        <translation>值得关注</translation>
    </message>
    <message>
        <source>Nothing stands out: nobody is behind, and no customer or product is out of line.</source>
        <translation>没有异常：无人落后，客户和产品也都正常。</translation>
    </message>
    <message>
        <source>Nothing stands out. Without targets it cannot be told who is behind.</source>
        <translation>没有异常。未设目标，无法判断谁落后。</translation>
    </message>
</context>
<context>
    <name>FollowQuestion</name>
    <message>
        <source>The target of “{name}” changes</source>
        <translation>“{name}”的目标值有变化</translation>
    </message>
    <message>
        <source>{n} {n:goal below it is a part|goals below it are parts} of this figure ({names}). In the same proportions {n:it adds|they add} up to it again.</source>
        <translation>下级有 {n} 个目标由它分解而来（{names}）。按同样比例调整后，合计仍与上级一致。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Some of them are agreed: the history keeps the reason.</source>
        <translation>其中有已确认的目标：原因会记入历史。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>下级不变</translation>
    </message>
    <message>
        <source>Let them follow</source>
        <translation>下级跟着调整</translation>
    </message>
    <message>
        <source>Please say why; the history keeps it.</source>
        <translation>请写明原因，会记入历史。</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>{name} · {month}: {own}, its parts come to {below}.</source>
        <translation>{name} · {month}：{own}，下级合计 {below}。</translation>
    </message>
    <message>
        <source>{n} more that you typed differ from their parts, too.</source>
        <translation>另有 {n} 个您输入的数值也与下级合计不同。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>“{text}” is not a number. Write it like 1234.5.</source>
        <translation>“{text}”不是数字。请写成 1234.5 的样子。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it like 2026-10-31.</source>
        <translation>“{text}”不是日期。请写成 2026-10-31 的样子。</translation>
    </message>
    <message>
        <source>There is no “{text}” in the list. Choose one of it, or leave this empty.</source>
        <translation>列表中没有“{text}”。请从列表中选择，或留空。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Self review</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>他人评价</translation>
    </message>
    <message>
        <source>Self review of {name}</source>
        <translation>{name}自评表</translation>
    </message>
    <message>
        <source>Feedback on {name}</source>
        <translation>对{name}的评价</translation>
    </message>
    <message>
        <source>Fill in the yellow fields: points from 0 to 100, and a word on why. Then send the file back.</source>
        <translation>请填写黄色格：0 到 100 分，并简要说明理由，然后发回本文件。</translation>
    </message>
    <message>
        <source>Fill in the yellow fields for what you can judge, from 0 to 100; leave the others empty. Then send the file back.</source>
        <translation>请在黄色格内为您了解的项目打分（0 到 100），不了解的留空，然后发回本文件。</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What good work is</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>需要改进</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>考核期</translation>
    </message>
    <message>
        <source>Points from 0 to 100</source>
        <translation>请填 0 到 100</translation>
    </message>
    <message>
        <source>In your own judgement</source>
        <translation>按您的判断</translation>
    </message>
    <message>
        <source>Your self review, {period}</source>
        <translation>您的自评，{period}</translation>
    </message>
    <message>
        <source>Your feedback on {name}, {period}</source>
        <translation>对{name}的评价，{period}</translation>
    </message>
    <message>
        <source>Hello {name},

please fill in the yellow fields of the attached form and send it back as a reply.

Thank you</source>
        <translation>{name}，您好：

请填写附件表格中的黄色栏位，并回复本邮件寄回。

谢谢</translation>
    </message>
    <message>
        <source>Hello,

please fill in the attached form on {name} as far as you can judge, and send it back as a reply.

Thank you</source>
        <translation>您好：

请就您了解的情况填写附件中对{name}的评价，并回复本邮件寄回。

谢谢</translation>
    </message>
    <message>
        <source>Hello {rater},

please fill in the attached form on {name} as far as you can judge, and send it back as a reply.

Thank you</source>
        <translation>{rater}：

您好！请就您了解的部分填写附件中对{name}的评价表，并回复本邮件发回。

谢谢！</translation>
    </message>
    <message>
        <source>Hello {rater},

you work with {name} of {company}, and we would value your view. Would you fill in the attached form as far as you can judge, and send it back as a reply? It takes five minutes.

Thank you</source>
        <translation>{rater}：

您好！您与{company}的{name}有业务往来，我们很重视您的看法。请就您了解的部分填写附件中的评价表，并回复本邮件发回，约需五分钟。

谢谢！</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>feedback of {name}</source>
        <translation>{name}的评价</translation>
    </message>
    <message>
        <source>feedback of a colleague</source>
        <translation>同事评价</translation>
    </message>
    <message>
        <source>self review</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>review form</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>{n} {n:score|scores}</source>
        <translation>{n} 个得分</translation>
    </message>
    <message>
        <source>A review with the criteria of this form is made.</source>
        <translation>将按这份表的指标新建考核。</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>There is no member called “{name}”.</source>
        <translation>没有名为“{name}”的成员。</translation>
    </message>
    <message>
        <source>The form names nobody: write the name beside 姓名 or Name.</source>
        <translation>表中没有姓名：请在“姓名”旁写明。</translation>
    </message>
    <message>
        <source>More than one member is called “{name}”.</source>
        <translation>有多名成员叫“{name}”。</translation>
    </message>
    <message>
        <source>“{text}” may be {other}. The form is taken once you say that they are the same.</source>
        <translation>“{text}”可能是{other}；确认是同一个人后才读入这份表。</translation>
    </message>
    <message>
        <source>The review of {name} is final: reopen it first.</source>
        <translation>{name}的考核已定稿，请先重新打开。</translation>
    </message>
    <message>
        <source>The review that this form was written for is not there any more.</source>
        <translation>这份表对应的考核已不存在。</translation>
    </message>
    <message>
        <source>Row {row}: the review has no criterion “{name}”.</source>
        <translation>第 {row} 行：考核中没有指标“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is none of those who were asked: the feedback is kept under this name.</source>
        <translation>“{name}”不在所选评价人之中：评价记在这个名下。</translation>
    </message>
    <message>
        <source>“{name}” is none of those who were asked; {other} was. The feedback is kept under “{name}”.</source>
        <translation>“{name}”不在所选评价人之中，所选的是{other}；评价记在“{name}”名下。</translation>
    </message>
    <message>
        <source>Row {row}: {score} is not from 0 to 100.</source>
        <translation>第 {row} 行：{score} 不在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取{name}</translation>
    </message>
    <message>
        <source>This is no filled review form: no table of criteria with scores was found.</source>
        <translation>这不是填好的考核表：没有找到带得分的指标表。</translation>
    </message>
    <message>
        <source>Reading forms</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>This e-mail cannot be read: save its attachment, and choose that.</source>
        <translation>读不了这封邮件：请先另存附件，再选择附件。</translation>
    </message>
    <message>
        <source>No workbook is attached to this e-mail.</source>
        <translation>这封邮件没有附带表格。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>The reviewed</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>The manager</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Points of 100</source>
        <translation>百分制得分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>SalesDesk wrote this form: it knows which review it belongs to.</source>
        <translation>这张表由 SalesDesk 生成：它知道属于哪一次考核。</translation>
    </message>
    <message>
        <source>A form about {name}: criteria with scores below a name.</source>
        <translation>关于{name}的考核表：姓名之下是带评分的指标。</translation>
    </message>
    <message>
        <source>A form with criteria and scores, called “{name}”.</source>
        <translation>带有指标和评分的表，标题为“{name}”。</translation>
    </message>
    <message>
        <source>The heading says so.</source>
        <translation>表头如此说明。</translation>
    </message>
    <message>
        <source>It is not kept with a review.</source>
        <translation>考核中不保存这一列。</translation>
    </message>
    <message>
        <source>No criterion with a score</source>
        <translation>没有带评分的指标</translation>
    </message>
    <message>
        <source>The review of {name}, {period}.</source>
        <translation>{name}的考核，{period}。</translation>
    </message>
    <message>
        <source>There is no such review yet: it is made, with the criteria of the form as its template.</source>
        <translation>还没有这次考核：将按表中的指标建立模板并新建考核。</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>Read filled forms</source>
        <translation>读取填好的表</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>全部是同一个</translation>
    </message>
    <message>
        <source>{n} {n:form|forms} with {scores} {scores:score|scores} can be taken in.</source>
        <translation>可读入 {n} 份表，共 {scores} 个得分。</translation>
    </message>
    <message>
        <source>No form can be taken in.</source>
        <translation>没有可读入的表。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No form can be taken in before it is said whose it is.</source>
        <translation>先确认是谁的表，才能读入。</translation>
    </message>
    <message>
        <source>{n} {n:form bears|forms bear} a name that is only like a member&apos;s: left out until you answer.</source>
        <translation>{n} 份表上的姓名只是与成员相近：回答之前不读入。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>读入</translation>
    </message>
</context>
<context>
    <name>FrozenDialog</name>
    <message>
        <source>{n} {n:fact as it was|facts as they were} when {period} was approved: {then}. Now {n:it comes|they come} to {now}.</source>
        <translation>{period}审批时的 {n} 条数据，合计 {then}；现在合计 {now}。</translation>
    </message>
    <message>
        <source>{n} changed since; what that changes in pay is a difference of the next period.</source>
        <translation>其中 {n} 条之后有变动，对应的金额作为差额在下一期补发或扣回。</translation>
    </message>
    <message>
        <source>The facts of today</source>
        <translation>查看今天的数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Gain</name>
    <message>
        <source>It would bring {amount}.</source>
        <translation>会多得 {amount}。</translation>
    </message>
    <message>
        <source>Not in it, as they count certain sales only: {components}.</source>
        <translation>未算在内（只计特定销售）：{components}。</translation>
    </message>
    <message>
        <source>{now} → {then}</source>
        <translation>{now} → {then}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
</context>
<context>
    <name>GapsDialog</name>
    <message>
        <source>Goals are not set for everybody</source>
        <translation>还有人没有设定目标</translation>
    </message>
    <message>
        <source>Without a target the criterion is not counted, and its weight is shared among the others.</source>
        <translation>没有指标的考核项不计分，其权重由其他项分担。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>不设目标，继续</translation>
    </message>
    <message>
        <source>No agreed goals in this period: {n} {n:person|people}</source>
        <translation>本期没有已约定的目标：{n} 人</translation>
    </message>
    <message>
        <source>No target: {n} {n:person|people}</source>
        <translation>没有指标：{n} 人</translation>
    </message>
    <message>
        <source>Agree on goals</source>
        <translation>去约定目标</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>去设定指标</translation>
    </message>
</context>
<context>
    <name>GapsLine</name>
    <message>
        <source>Who, and set them</source>
        <translation>查看是谁并设定</translation>
    </message>
    <message>
        <source>Without a target or goal: {n} {n:person|people} ({criteria}). These criteria cannot be scored.</source>
        <translation>没有指标或目标：{n} 人（{criteria}）。这些考核项无法评分。</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常推进</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>底线值</translation>
    </message>
    <message>
        <source>Stretch value</source>
        <translation>挑战值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>意义</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This cannot be negative.</source>
        <translation>不能为负数。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Choose a metric, or add at least one key result.</source>
        <translation>请选择指标，或至少添加一个关键结果。</translation>
    </message>
    <message>
        <source>A weight is at most 100 %.</source>
        <translation>权重最多 100%。</translation>
    </message>
    <message>
        <source>The stretch value is below the minimum.</source>
        <translation>挑战值低于底线值。</translation>
    </message>
    <message>
        <source>Each key result needs a name.</source>
        <translation>每个关键结果都要有名称。</translation>
    </message>
    <message>
        <source>There is no such metric.</source>
        <translation>没有这个指标。</translation>
    </message>
    <message>
        <source>Targets are set by month: let it begin on the first and end on the last day of a month.</source>
        <translation>目标值按月设定：请从月初第一天开始，到月末最后一天结束。</translation>
    </message>
    <message>
        <source>This person is not there any more.</source>
        <translation>这位成员已不存在。</translation>
    </message>
    <message>
        <source>{name} left on {day}, before this begins.</source>
        <translation>{name}已于 {day} 离职，早于目标开始。</translation>
    </message>
    <message>
        <source>{name} begins on {day}, after this ends.</source>
        <translation>{name}于 {day} 入职，晚于目标结束。</translation>
    </message>
    <message>
        <source>A goal cannot be part of itself or of one below it.</source>
        <translation>目标不能从属于自己或自己的下级目标。</translation>
    </message>
    <message>
        <source>A goal lasts at most {n} {n:year|years}: is the year right?</source>
        <translation>目标最长 {n} 年：年份对吗？</translation>
    </message>
    <message>
        <source>This goal is not there any more.</source>
        <translation>这个目标已不存在。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Why does it change? (it was agreed)</source>
        <translation>修改原因（该目标已确认）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Please say which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Please say who agreed.</source>
        <translation>请填写确认人。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Please say why; the history keeps it.</source>
        <translation>请写明原因，历史记录会保留。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
</context>
<context>
    <name>GoalChart</name>
    <message>
        <source>The goal by month, with what is achievable</source>
        <translation>各月目标与可达区间</translation>
    </message>
</context>
<context>
    <name>GoalFields</name>
    <message>
        <source>No metric: key results</source>
        <translation>不用指标，用关键结果</translation>
    </message>
    <message>
        <source>None: it is at the top</source>
        <translation>无，这是最上级目标</translation>
    </message>
    <message>
        <source>As the months are now</source>
        <translation>按现有比例</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>支撑哪个目标</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>衡量指标</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>Over the months</source>
        <translation>月度分布</translation>
    </message>
    <message>
        <source>Key results and milestones</source>
        <translation>关键结果与里程碑</translation>
    </message>
</context>
<context>
    <name>GoalFigures</name>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Expected by now</source>
        <translation>现在应完成</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Missing per working day</source>
        <translation>剩余每工作日需完成</translation>
    </message>
    <message>
        <source>What is behind it</source>
        <translation>查看数据来源</translation>
    </message>
    <message>
        <source>Where the target comes from</source>
        <translation>目标从何而来</translation>
    </message>
    <message>
        <source>The opportunities</source>
        <translation>查看商机</translation>
    </message>
    <message>
        <source>at least {n}</source>
        <translation>底线 {n}</translation>
    </message>
    <message>
        <source>stretch {n}</source>
        <translation>挑战 {n}</translation>
    </message>
    <message>
        <source>{share} of target</source>
        <translation>完成率 {share}</translation>
    </message>
    <message>
        <source>by last year: {n}</source>
        <translation>按去年：{n}</translation>
    </message>
    <message>
        <source>nothing last year</source>
        <translation>去年没有数据</translation>
    </message>
    <message>
        <source>{n} working {n:day|days} left</source>
        <translation>剩余 {n} 个工作日</translation>
    </message>
    <message>
        <source>At the rate so far, by working days: {n}.</source>
        <translation>按目前的工作日节奏：{n}。</translation>
    </message>
    <message>
        <source>Outlook: mean of {ways}, chosen by how well they told this series before; in the last {n} {n:month|months} it would have been off by {error} ({others}). The range holds eight of ten of those cases. It is no promise.</source>
        <translation>预计：取“{ways}”的平均，按它们过去对这组数据的预测效果选出；用于最近 {n} 个月，误差为 {error}（{others}）。区间覆盖过去十次中的八次。仅供参考，不是承诺。</translation>
    </message>
    <message>
        <source>by working days</source>
        <translation>按工作日</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Open opportunities to close in the rest of it: {amount} ({n} of them); weighted by probability {weighted}.</source>
        <translation>剩余期间预计成交的在手商机：{amount}（{n} 个）；按赢率加权 {weighted}。</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Change a goal</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Please look at what is marked; save again to keep it as it is.</source>
        <translation>请看一下标出的地方；确认无误，再点一次保存。</translation>
    </message>
</context>
<context>
    <name>GoalHead</name>
    <message>
        <source>Check in</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提交确认</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>weight {share}</source>
        <translation>权重 {share}</translation>
    </message>
    <message>
        <source>part of “{name}”</source>
        <translation>从属于“{name}”</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>意义：{why}</translation>
    </message>
    <message>
        <source>said {day}: {confidence}</source>
        <translation>{day} 自评：{confidence}</translation>
    </message>
    <message>
        <source>Agreed on {day} by {name}.</source>
        <translation>{day} 由{name}确认。</translation>
    </message>
    <message>
        <source>Remark: {words}</source>
        <translation>意见：{words}</translation>
    </message>
    <message>
        <source>Closed on {day}. {words}</source>
        <translation>{day} 结束。{words}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Back to draft…</source>
        <translation>退回草稿…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>GoalListing</name>
    <message>
        <source>Search goal or owner</source>
        <translation>搜索目标或责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not agreed yet</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>No goal fits what you search for.</source>
        <translation>没有符合条件的目标。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Goals {year}</source>
        <translation>{year}目标</translation>
    </message>
    <message>
        <source>{n} {n:goal|goals}, {agreed} agreed</source>
        <translation>共 {n} 个目标，已确认 {agreed} 个</translation>
    </message>
    <message>
        <source>{n} came, left or moved: pro-rate…</source>
        <translation>{n} 人入职、离职或调动：折算…</translation>
    </message>
</context>
<context>
    <name>GoalQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GoalTree</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>Whole company</source>
        <translation>全公司</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}年</translation>
    </message>
    <message>
        <source>No target was set here yet.</source>
        <translation>这里还没有设定过目标。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target of {name}, {month}</source>
        <translation>{name} {month}目标</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Sum of those below. Type to give the team a target of its own.</source>
        <translation>下级合计。直接输入可为团队单独设定目标。</translation>
    </message>
    <message>
        <source>This person left before this month.</source>
        <translation>此人在这个月之前已离职。</translation>
    </message>
    <message>
        <source>months differ</source>
        <translation>各月不一致</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>{metric}: {filter}</source>
        <translation>{metric}：{filter}</translation>
    </message>
    <message>
        <source>A change of its figures changes {n} open {n:review or payout|reviews or payouts} ({names}).</source>
        <translation>修改数值会影响 {n} 份未定稿的考核或奖金（{names}）。</translation>
    </message>
    <message>
        <source>{n} that {n:is final stays as it is|are final stay as they are} ({names}).</source>
        <translation>已定稿的 {n} 份保持不变（{names}）。</translation>
    </message>
</context>
<context>
    <name>GoalsHead</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Copy and paste work with Excel</source>
        <translation>可与 Excel 互相复制粘贴</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>{metric} targets {year} ({unit})</source>
        <translation>{year}{metric}目标（{unit}）</translation>
    </message>
    <message>
        <source>{metric} targets {year}</source>
        <translation>{year}{metric}目标</translation>
    </message>
</context>
<context>
    <name>GoalsMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改历史…</translation>
    </message>
</context>
<context>
    <name>GoalsPage</name>
    <message>
        <source>A goal says what somebody means to reach, until when and why. Begin with the company&apos;s, or import a sheet of goals.</source>
        <translation>目标说明谁要在什么时候达成什么、为什么。先定公司目标再逐级分解，也可以直接导入目标表。</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Goals {year}</source>
        <translation>{year}目标</translation>
    </message>
</context>
<context>
    <name>Gone</name>
    <message>
        <source>{n} {n:row|rows} ({amount})</source>
        <translation>{n} 行（{amount}）</translation>
    </message>
    <message>
        <source>{n} {n:row|rows}</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>In the sheet before, not in it any more: {gone}. New in it: {new}. If they were corrected, both together would count twice.</source>
        <translation>上次导入时有、现在表中没有：{gone}；新出现：{new}。如果是更正，两者都留会重复计算。</translation>
    </message>
    <message>
        <source>In the sheet before, not in it any more: {gone}. Nothing is new instead. They stay, unless you replace them.</source>
        <translation>上次导入时有、现在表中没有：{gone}，也没有新行代替。不选“替换”就保留。</translation>
    </message>
    <message>
        <source>In the sheet before, not in it any more: {gone}. They give way to what is new in it: {new}.</source>
        <translation>上次导入时有、现在表中没有：{gone}，由新出现的 {new} 替换。</translation>
    </message>
    <message>
        <source>In the sheet before, not in it any more: {gone}. They stay beside what is new in it: {new}.</source>
        <translation>上次导入时有、现在表中没有：{gone}，与新出现的 {new} 都保留。</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
    <message>
        <source>{what}: not in the sheet any more</source>
        <translation>{what}：表中已没有</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 行</translation>
    </message>
</context>
<context>
    <name>GoneQuestion</name>
    <message>
        <source>Replace them</source>
        <translation>替换旧行</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都留</translation>
    </message>
</context>
<context>
    <name>GradeForm</name>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>最低得分</translation>
    </message>
    <message>
        <source>Guideline %</source>
        <translation>建议占比 %</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>奖金系数</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Incentive plans can use coefficient and bonus of final reviews as figures.</source>
        <translation>激励方案可以把已定稿考核的系数和奖金当作指标使用。</translation>
    </message>
    <message>
        <source>Add a grade</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>From which score</source>
        <translation>从多少分起</translation>
    </message>
    <message>
        <source>Pay coefficient</source>
        <translation>奖金系数</translation>
    </message>
    <message>
        <source>Bonus of the grade</source>
        <translation>该等级的奖金</translation>
    </message>
    <message>
        <source>Share of people in the guideline, percent</source>
        <translation>建议的人数占比（%）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>The sheet has no cell here.</source>
        <translation>表中没有这个单元格。</translation>
    </message>
</context>
<context>
    <name>GuessQuestion</name>
    <message>
        <source>Yes, that is right</source>
        <translation>对，就是这样</translation>
    </message>
    <message>
        <source>No, leave it out</source>
        <translation>不对，不导入</translation>
    </message>
    <message>
        <source>Yes, count it</source>
        <translation>是的，计入</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reports to {name}</source>
        <translation>上级：{name}</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>尚无得分</translation>
    </message>
    <message>
        <source>Too new to rate</source>
        <translation>入职时间太短，不评</translation>
    </message>
    <message>
        <source>Rank {rank} of {people}</source>
        <translation>第 {rank} 名，共 {people} 人</translation>
    </message>
    <message>
        <source>The sum of weight × points of what is counted, divided by the weights of what is counted.</source>
        <translation>计入指标的“权重 × 得分”之和，除以这些指标的权重之和。</translation>
    </message>
    <message>
        <source>On to “{step}”</source>
        <translation>转到“{step}”</translation>
    </message>
    <message>
        <source>{period}: {total} {grade}</source>
        <translation>{period}：{total} {grade}</translation>
    </message>
    <message>
        <source>now {gap} more</source>
        <translation>本期增加 {gap}</translation>
    </message>
    <message>
        <source>now {gap} less</source>
        <translation>本期减少 {gap}</translation>
    </message>
    <message>
        <source>Agreed then: {steps}</source>
        <translation>上期约定：{steps}</translation>
    </message>
    <message>
        <source>Signed on {day}.</source>
        <translation>{day} 已签字。</translation>
    </message>
    <message>
        <source>Computed {total}, calibrated.</source>
        <translation>计算得分 {total}，已校准。</translation>
    </message>
    <message>
        <source>Pay × {coefficient}.</source>
        <translation>奖金系数 {coefficient}。</translation>
    </message>
    <message>
        <source>Bonus {bonus}.</source>
        <translation>奖金 {bonus}。</translation>
    </message>
    <message>
        <source>Targets count for {share} of the working days.</source>
        <translation>目标按 {share} 的工作日折算。</translation>
    </message>
    <message>
        <source>Final since {day}: later data change nothing here.</source>
        <translation>{day} 已定稿：之后的数据不再影响。</translation>
    </message>
    <message>
        <source>{step}. {share} of the weights are counted so far.</source>
        <translation>{step}，目前已计入 {share} 的权重。</translation>
    </message>
    <message>
        <source>{step}: follows the data until it is final.</source>
        <translation>{step}，定稿前随数据更新。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>“salesdesk COMMAND --help” describes a command.</source>
        <translation>“salesdesk 命令 --help”说明每个命令的用法。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 nothing done because of the input, with the reason; 2 wrong usage.</source>
        <translation>退出码：0 已完成；1 因输入有问题而未执行（会说明原因）；2 用法不对。</translation>
    </message>
    <message>
        <source>The JSON is stable: money and all exact figures are decimal strings, days are YYYY-MM-DD, a ratio is a fraction (“0.318237”).</source>
        <translation>JSON 的格式保持不变：金额等精确数字是十进制字符串，日期写成 YYYY-MM-DD，比率写成小数（如 &quot;0.318237&quot;）。</translation>
    </message>
    <message>
        <source>With --json an error is {example} and the exit code 1.</source>
        <translation>加 --json 时，错误写成 {example}，退出码为 1。</translation>
    </message>
    <message>
        <source>Periods: 2026-10, 2026Q3, 2026H1, 2026, 2026-W05, 2026-01-01..2026-03-31.</source>
        <translation>期间写法：2026-10（月）、2026Q3（季）、2026H1（半年）、2026（年）、2026-W05（周）、2026-01-01..2026-03-31（起止日）。</translation>
    </message>
    <message>
        <source>“salesdesk” alone, or with a workspace or sheets (salesdesk W.salesdesk), opens the window.</source>
        <translation>只写“salesdesk”，或后面跟工作区、表格（如 salesdesk W.salesdesk），会打开窗口。</translation>
    </message>
    <message>
        <source>From last month&apos;s sheet to signed reviews and fair pay, and every figure explains itself.</source>
        <translation>从上个月的表格，到签好字的绩效考核和公平的激励；每个数字都说得清来处。</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Metrics:</source>
        <translation>指标：</translation>
    </message>
    <message>
        <source>Units: money, number, integer, percent (a fraction). A value without data to divide by is null.</source>
        <translation>unit 的取值：money 金额、number 数值、integer 整数、percent 比率（小数）。没有可作分母的数据时，value 为 null。</translation>
    </message>
    <message>
        <source>“evidence” and “target_evidence” are there with --evidence only.</source>
        <translation>加 --evidence 才有 evidence 和 target_evidence。</translation>
    </message>
    <message>
        <source>name of a member or team; everyone by default</source>
        <translation>成员或团队的名称，默认为所有人</translation>
    </message>
    <message>
        <source>the metric, sales_amount by default; “measure --help” lists them all</source>
        <translation>指标，默认为 sales_amount 销售额；“measure --help”列出全部指标</translation>
    </message>
    <message>
        <source>a figure, and the facts behind it</source>
        <translation>查一个数字，以及它背后的明细</translation>
    </message>
    <message>
        <source>what is measured: one of the metrics below</source>
        <translation>要查的指标，见下面的列表</translation>
    </message>
    <message>
        <source>by what it is broken down</source>
        <translation>按什么细分：成员、团队、月份、客户、产品、地区</translation>
    </message>
    <message>
        <source>all facts of the metric by default</source>
        <translation>默认为该指标的全部数据</translation>
    </message>
    <message>
        <source>list the facts (the 1,000 largest unless --all)</source>
        <translation>列出明细（默认金额最大的 1,000 条，--all 为全部）</translation>
    </message>
    <message>
        <source>with --evidence: every fact</source>
        <translation>与 --evidence 一起用：列出全部明细</translation>
    </message>
    <message>
        <source>what was reached of the targets</source>
        <translation>目标完成情况</translation>
    </message>
    <message>
        <source>a month, quarter, half or year</source>
        <translation>月、季、半年或年</translation>
    </message>
    <message>
        <source>list the facts behind each row (the 1,000 largest unless --all)</source>
        <translation>列出每一行背后的明细（默认金额最大的 1,000 条，--all 为全部）</translation>
    </message>
    <message>
        <source>A file that cannot be read does not keep the others out: it is in “unread”; where none can be read, there is an “error”.</source>
        <translation>读不了的文件不影响其他文件，列在 unread 里；全都读不了时给出 error。</translation>
    </message>
    <message>
        <source>Rows set aside are of a kind that SalesDesk names but does not keep yet. Rows are numbered as Excel shows them.</source>
        <translation>“搁置”的行属于 SalesDesk 认得但还不保存的种类。行号与 Excel 中显示的一致。</translation>
    </message>
    <message>
        <source>import sheets as they are, and folders of them</source>
        <translation>导入表格，原样即可，也可整个文件夹</translation>
    </message>
    <message>
        <source>sheets: Excel, CSV and others, or a folder of them</source>
        <translation>表格文件（Excel、CSV 等），或装有表格的文件夹</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>只说明会怎样，不写入</translation>
    </message>
    <message>
        <source>for tables that carry no date or year of their own</source>
        <translation>表格里没有日期或年份时，按此期间</translation>
    </message>
    <message>
        <source>the order of day, month and year, for dates that fit more than one: dmy is day, month, year</source>
        <translation>日期中日、月、年的顺序，用于看不出是哪种的日期：dmy 即日、月、年</translation>
    </message>
    <message>
        <source>the decimal sign, for numbers whose comma could be either</source>
        <translation>小数点用什么符号（comma 逗号、point 点），用于看不出是哪种的数字</translation>
    </message>
    <message>
        <source>write the rejected rows, with reasons, to correct and import again</source>
        <translation>把被拒绝的行连同原因写成工作簿，改好后再导入</translation>
    </message>
    <message>
        <source>what a currency is worth, where no rate is known; USD=7.12@2026-01-01 from that day on</source>
        <translation>没有汇率的币种按此折算；USD=7.12@2026-01-01 表示从那天起</translation>
    </message>
    <message>
        <source>opens protected workbooks; asked for when it is left out</source>
        <translation>打开加密工作簿的密码；不写时会询问</translation>
    </message>
    <message>
        <source>the imports of a workspace</source>
        <translation>查看工作区的导入记录</translation>
    </message>
    <message>
        <source>list them</source>
        <translation>列出各次导入</translation>
    </message>
    <message>
        <source>the workspace: its file W.salesdesk, or a postgresql:// address</source>
        <translation>工作区：文件 W.salesdesk，或 postgresql:// 地址</translation>
    </message>
    <message>
        <source>language of the answer; the system&apos;s by default</source>
        <translation>用什么语言回答（zh 中文、en 英文），默认随系统</translation>
    </message>
    <message>
        <source>answer as JSON, for other programs</source>
        <translation>以 JSON 输出，供其他程序使用</translation>
    </message>
    <message>
        <source>  {name}  {label}</source>
        <translation>  {name}  {label}</translation>
    </message>
    <message>
        <source>A plan file is TOML (or JSON): name, people, period (“month” or “quarter”), currency, [limits], and [[components]] with a basis and a rule.</source>
        <translation>方案文件用 TOML（或 JSON）书写：name、people、period（month 按月或 quarter 按季）、currency、[limits]，以及带 basis 和 rule 的 [[components]]。</translation>
    </message>
    <message>
        <source>[people] says everyone = true, or roles, teams and persons: each a name, or { name, starts, ends } for whom it is for a time. What comes on other days does not count for them.</source>
        <translation>[people] 写 everyone = true，或者 roles、teams、persons：每一项写名字，限期参加的写 { name, starts, ends }。其余日子的业绩不计入。</translation>
    </message>
    <message>
        <source>“plan export” writes one to begin with; “plan check” says what is wrong and where.</source>
        <translation>可先用“plan export”导出一份作为起点；“plan check”会指出哪里有错。</translation>
    </message>
    <message>
        <source>Nothing is stored. People, targets and parameters are those of each month.</source>
        <translation>不会保存任何内容。人员、目标和参数均按各月当时的情况。</translation>
    </message>
    <message>
        <source>a plan, or two side by side, over past months</source>
        <translation>用过去几个月试算一个方案，或对比两个方案</translation>
    </message>
    <message>
        <source>a plan&apos;s name or its file; give it twice to compare</source>
        <translation>方案的名称或文件；写两次即可对比</translation>
    </message>
    <message>
        <source>the last month; the last with data by default</source>
        <translation>最后一个月，默认为有数据的最后一个月</translation>
    </message>
    <message>
        <source>how many months, 12 by default</source>
        <translation>几个月，默认 12</translation>
    </message>
    <message>
        <source>incentive plans as files</source>
        <translation>以文件形式导入、导出、检查激励方案</translation>
    </message>
    <message>
        <source>FILE.toml or FILE.json</source>
        <translation>FILE.toml 或 FILE.json</translation>
    </message>
    <message>
        <source>take a plan in from a file</source>
        <translation>从文件导入方案</translation>
    </message>
    <message>
        <source>the day from which it holds, unless the file says so</source>
        <translation>从哪天起生效（文件中未写明时）</translation>
    </message>
    <message>
        <source>write a plan to a file</source>
        <translation>把方案写入文件</translation>
    </message>
    <message>
        <source>say what is wrong with a plan file, and where</source>
        <translation>检查方案文件，指出错误和位置</translation>
    </message>
    <message>
        <source>list the plans</source>
        <translation>列出方案</translation>
    </message>
    <message>
        <source>Computes what a plan pays for a period, from the facts of now, or shows what was approved; --save stores it in the workspace.</source>
        <translation>按现有数据计算方案在一个期间应发多少；已批准的期间显示批准时的结果。加 --save 才保存到工作区。</translation>
    </message>
    <message>
        <source>The amounts of the slices add up to their line, the lines to the person&apos;s amount, to the cent.</source>
        <translation>各段金额相加等于该行，各行相加等于本人应得，分毫不差。</translation>
    </message>
    <message>
        <source>what a plan pays, and why</source>
        <translation>方案应发多少，为什么</translation>
    </message>
    <message>
        <source>the plan&apos;s name</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>the month or quarter that is paid</source>
        <translation>要计发的月或季</translation>
    </message>
    <message>
        <source>every line with its slices and reasons</source>
        <translation>列出每一行的分段计算和理由</translation>
    </message>
    <message>
        <source>the facts behind each component too: file, sheet and row</source>
        <translation>连同每个部分背后的明细：文件、工作表和行号</translation>
    </message>
    <message>
        <source>store the computed payouts in the workspace</source>
        <translation>把算出的结果保存到工作区</translation>
    </message>
    <message>
        <source>In the line: @name, a day (Friday, tomorrow, 11-30, 2026-11-30, +3 working days; 周五, 明天, 11月30日), ! or !low, #market #care #sales, 2h or 30min, every day, weekly, monthly. A customer is linked whose name stands in it.</source>
        <translation>一行里可以写：@姓名；日期（周五、明天、11-30、11月30日、2026-11-30、+3 个工作日）；!高 或 !低；#市场 #维护 #销售；2h 或 30min；每天、每周、每月。写了客户名称就会关联到该客户。</translation>
    </message>
    <message>
        <source>action plans: list, add and finish tasks, start a plan from a template</source>
        <translation>行动计划：查看、添加、完成任务，按模板启动计划</translation>
    </message>
    <message>
        <source>open tasks, or those of a period</source>
        <translation>查看未完成的任务，或某个期间的任务</translation>
    </message>
    <message>
        <source>those due in it, done ones too; all open ones by default</source>
        <translation>在该期间到期的任务，包括已完成的；默认为全部未完成的</translation>
    </message>
    <message>
        <source>only those whose due date has passed</source>
        <translation>只看已逾期的</translation>
    </message>
    <message>
        <source>write all tasks to a workbook that can be imported again</source>
        <translation>把全部任务写成工作簿，可再导入</translation>
    </message>
    <message>
        <source>add a task written as one line</source>
        <translation>用一行字添加任务</translation>
    </message>
    <message>
        <source>what is to be done, by whom, until when</source>
        <translation>做什么、谁来做、何时完成</translation>
    </message>
    <message>
        <source>mark a task as done today</source>
        <translation>把任务记为今天完成</translation>
    </message>
    <message>
        <source>the task&apos;s number: “tasks list” shows it</source>
        <translation>任务编号，“tasks list”会列出</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>start a plan from a template</source>
        <translation>按模板启动计划</translation>
    </message>
    <message>
        <source>its name or code: new_customers, quarter_receipts, or an own one</source>
        <translation>模板名称或代号：new_customers 新客户开发、quarter_receipts 季末回款，或自己的模板</translation>
    </message>
    <message>
        <source>the day on which it begins</source>
        <translation>从哪天开始</translation>
    </message>
    <message>
        <source>owner; several times for a plan each</source>
        <translation>负责人；写几次就为几个人各启动一份</translation>
    </message>
    <message>
        <source>Figures by member: sales, attainment, receipts</source>
        <translation>激励依据：各成员的销售额、完成率、回款</translation>
    </message>
    <message>
        <source>Reviews that nobody started yet are started with the first template, and print as drafts until they are finalised in the window.</source>
        <translation>尚未开始的考核会按第一个模板开始；在窗口里定稿之前，打印出来的都是草稿。</translation>
    </message>
    <message>
        <source>Orders, for another program only</source>
        <translation>订单，仅用于其他软件的格式</translation>
    </message>
    <message>
        <source>documents as PDF</source>
        <translation>把文档打印成 PDF</translation>
    </message>
    <message>
        <source>2026-10, 2026Q3, 2026; a week is 2026-W41 or any day of it, this one by default</source>
        <translation>2026-10、2026Q3、2026；周写成 2026-W41 或其中任意一天，默认为本周</translation>
    </message>
    <message>
        <source>what is printed, see below</source>
        <translation>要打印的内容，见下文</translation>
    </message>
    <message>
        <source>a folder for one file a person, or FILE.pdf for all in one</source>
        <translation>文件夹（每人一个文件），或 文件名.pdf（全部合为一个）</translation>
    </message>
    <message>
        <source>records as an Excel workbook</source>
        <translation>把记录导出为 Excel 工作簿</translation>
    </message>
    <message>
        <source>what is exported, see below</source>
        <translation>导出什么，见下</translation>
    </message>
    <message>
        <source>the workbook to write</source>
        <translation>要写出的工作簿</translation>
    </message>
    <message>
        <source>only facts and targets of this period</source>
        <translation>只导出该期间的数据和目标</translation>
    </message>
    <message>
        <source>in that program&apos;s import format: {known}</source>
        <translation>写成该软件的导入格式，可用于：{known}</translation>
    </message>
    <message>
        <source>set: VALUE is the total of the period (spread by --by over its months), or that of one month.</source>
        <translation>set：VALUE 是整个期间的总目标（用 --by 分到各月），或一个月的目标。</translation>
    </message>
    <message>
        <source>split: the target of --who over the period goes to those right below, by --over people and --by months; every split adds up to the cent.</source>
        <translation>split：把 --who 在该期间的目标分给直接下级，用 --over 决定按人怎样分、--by 决定按月怎样分；分解结果相加分毫不差。</translation>
    </message>
    <message>
        <source>--over people: last_year (by last year&apos;s actual share, the default), evenly (the same for each), headcount (full months of work; newcomers ramp up), potential (that of their customers), as_is (as their targets are now).</source>
        <translation>--over 按人分配的方式：last_year（按去年实际占比，默认）、evenly（每人相同）、headcount（按在岗整月数，新人逐步加量）、potential（按客户潜力）、as_is（按现有目标）。</translation>
    </message>
    <message>
        <source>--by months: last_year, working_days, evenly, profile:NAME; without it set goes evenly, split as the whole does.</source>
        <translation>--by 按月分配的方式：last_year（按去年各月占比）、working_days（按工作日）、evenly（平均）、profile:名称（按月度曲线）；不写时 set 平均分，split 与总目标的分法相同。</translation>
    </message>
    <message>
        <source>Filters: --only region=East --only customers=new (region, industry, channel, grade, category, line, customers).</source>
        <translation>--only 限定范围：例如 --only region=东区 --only customers=new（可用 region 地区、industry 行业、channel 渠道、grade 客户等级、category 产品类别、line 产品线、customers 新老客户）。</translation>
    </message>
    <message>
        <source>set, list and split targets</source>
        <translation>设定、查看和分解目标</translation>
    </message>
    <message>
        <source>set a target, list them, or split one</source>
        <translation>set 设定、list 查看、split 分解</translation>
    </message>
    <message>
        <source>set: the target, e.g. 1200000</source>
        <translation>set：目标值，如 1200000</translation>
    </message>
    <message>
        <source>name of a team or member; the company by default</source>
        <translation>团队或成员的名称，默认为全公司</translation>
    </message>
    <message>
        <source>how it is spread over months, see below</source>
        <translation>按月怎样分，见下</translation>
    </message>
    <message>
        <source>how it is split over people, see below</source>
        <translation>按人怎样分，见下</translation>
    </message>
    <message>
        <source>a part of the facts only, see below</source>
        <translation>只算一部分数据，见下</translation>
    </message>
    <message>
        <source>why; needed where a goal is agreed</source>
        <translation>原因；目标已约定时必须写</translation>
    </message>
    <message>
        <source>“rows” are those of the sheets, “names” what an import made beside them; “finished” is what went of earlier imports.</source>
        <translation>rows 是表格里的数据行，names 是导入时另外建立的名称等；finished 是一并撤销的、之前导入留下的数据。</translation>
    </message>
    <message>
        <source>“held” stay because later imports, “held_by”, hold them too: their undo takes them. “left_out” could not be brought back.</source>
        <translation>“held”是因后来的导入（“held_by”）也含有而保留的：撤销那次导入时一并撤销。“left_out”是未能恢复的数量。</translation>
    </message>
    <message>
        <source>“set_aside_for” are later imports that lack rows because this one told the same sales: import them again.</source>
        <translation>“set_aside_for” 是因本次导入已含相同销售而缺少部分行的后续导入：请再次导入。</translation>
    </message>
    <message>
        <source>Why a row was left: it was “edited” since and kept; it failed, for it is “used” by others, its place is “taken”, or what it belonged to is “lost”; or it is “gone”. Errors: undo.nothing, redo.nothing.</source>
        <translation>一行为什么留下：edited 之后改过而保留；未能撤销：used 其他记录要用到它，taken 它的位置已被占用，lost 它所属的记录已不存在；gone 此前已删除。错误：undo.nothing、redo.nothing。</translation>
    </message>
    <message>
        <source>Create an empty workspace.</source>
        <translation>建立一个空白工作区。</translation>
    </message>
    <message>
        <source>create a workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>file to create (W.salesdesk), or a postgresql:// address</source>
        <translation>要建立的文件（W.salesdesk），或 postgresql:// 地址</translation>
    </message>
    <message>
        <source>its name; the file&apos;s name by default</source>
        <translation>工作区名称，默认为文件名</translation>
    </message>
    <message>
        <source>three letters, CNY by default</source>
        <translation>币种的三个字母，默认 CNY</translation>
    </message>
    <message>
        <source>whose working days count: CN, US, … or none</source>
        <translation>按哪个国家的工作日：CN、US 等，或 none（不区分）</translation>
    </message>
    <message>
        <source>Create a workspace with a made-up team and two years of sales.</source>
        <translation>建立示例工作区：虚构的团队和两年的销售数据。</translation>
    </message>
    <message>
        <source>create the sample team</source>
        <translation>建立示例团队</translation>
    </message>
    <message>
        <source>exact number of sale lines, for measuring</source>
        <translation>销售明细的准确行数，用于测速</translation>
    </message>
    <message>
        <source>look a workspace over for damage</source>
        <translation>检查工作区是否完好</translation>
    </message>
    <message>
        <source>write a consistent copy of a workspace</source>
        <translation>备份工作区</translation>
    </message>
    <message>
        <source>file to write; beside the workspace by default</source>
        <translation>备份写到哪个文件；默认放在工作区旁边</translation>
    </message>
    <message>
        <source>put a backup in a workspace&apos;s place; what was there is kept beside it</source>
        <translation>用备份恢复工作区；原来的文件保留在旁边</translation>
    </message>
    <message>
        <source>“kept” is where the workspace lies that was there before, or null.</source>
        <translation>kept 是原工作区现在所在的位置，没有则为 null。</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>the workspace whose place it takes</source>
        <translation>恢复到哪个工作区</translation>
    </message>
    <message>
        <source>take back the last action, imports included</source>
        <translation>撤销上一步操作，导入也可以撤销</translation>
    </message>
    <message>
        <source>undo this import instead: “imports list” shows the numbers</source>
        <translation>改为撤销这一次导入，编号见“imports list”</translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation>重做刚撤销的操作</translation>
    </message>
    <message>
        <source>a name of the sheets and the known name that it stands for; remembered</source>
        <translation>表中的名称及其所指的已知名称；会记住</translation>
    </message>
    <message>
        <source>names that differ in spaces, dots or dashes only: the same, which is remembered, or new; without it they stop an import</source>
        <translation>只差空格、点或横线的名称：当作同一个（会记住）或新名称；不说明则不导入</translation>
    </message>
    <message>
        <source>rows of an earlier import that the sheet lacks now: replace them by its new ones, or keep both; without it they stop an import</source>
        <translation>上次导入时有、现在表中没有的行：以新行替换，或两者都留；不指定则不导入</translation>
    </message>
    <message>
        <source>tables that are only guessed, for want of headings, say, are what they were taken for; without it they stop an import</source>
        <translation>确认仅靠猜测的表（例如没有表头）就是所猜的内容；不加则不导入</translation>
    </message>
    <message>
        <source>where a row has several amounts (online, offline): all count, each as a line of its own, or the one that is told; remembered</source>
        <translation>一行有多个金额时（线上、线下）：all 全部计入、每列一行，one 只计入所提示的一列；会记住</translation>
    </message>
    <message>
        <source>sales that may be told by several sheets (contracts and orders, sums and single sales): count them once, or both; without it they stop an import</source>
        <translation>可能被几张表重复记录的销售（合同与订单、汇总与明细）：只计一次（once），或都计（both）；不说明就不导入</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>From {file}, sheet {sheet}, row {row}</source>
        <translation>来自 {file}，工作表“{sheet}”，第 {row} 行</translation>
    </message>
    <message>
        <source>{came}, hash of the row {hash}</source>
        <translation>{came}，该行校验码 {hash}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（已撤销）</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>★ {reward} for {member}, {day}</source>
        <translation>★ {reward}，授予{member}，{day}</translation>
    </message>
    <message>
        <source>It was there before this program kept a history.</source>
        <translation>在开始记录历史之前就已存在。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Import history</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Remembered sheets</source>
        <translation>记住的表格</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Drop sheets on the window, or press Import.</source>
        <translation>还没有导入过表格。把表格拖到窗口上，或点击“导入表格”。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>更改 {n}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
</context>
<context>
    <name>HonourCard</name>
    <message>
        <source>Honours: {value}</source>
        <translation>体现价值观：{value}</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>The workspace was changed since the preview. Look at the new preview, then import.</source>
        <translation>预览之后工作区有改动。请查看新的预览后再导入。</translation>
    </message>
    <message>
        <source>Comparing {name}</source>
        <translation>正在比对 {name}</translation>
    </message>
    <message>
        <source>{name}: no table was found.</source>
        <translation>{name}：没有找到表格。</translation>
    </message>
    <message>
        <source>It is not clear what this table holds. Say what it is to import it.</source>
        <translation>看不出这张表是什么内容。请指定它的类型后再导入。</translation>
    </message>
    <message>
        <source>It says which orders came back, but not what they were worth: import the returns with their amounts.</source>
        <translation>这里只说明哪些订单退货，没有金额：请导入带金额的退货明细。</translation>
    </message>
    <message>
        <source>Left out, as you chose.</source>
        <translation>已按您的选择跳过。</translation>
    </message>
    <message>
        <source>Left out, as you chose on {day} for sheets like it, “{name}”.</source>
        <translation>已跳过：{day} 您对同类表格“{name}”作了这样的选择。</translation>
    </message>
    <message>
        <source>{reason} It is left out; take it in if you want it nevertheless.</source>
        <translation>{reason}因此未导入；确需导入时，可以选择导入。</translation>
    </message>
    <message>
        <source>{reason} It is left out.</source>
        <translation>{reason}因此未导入。</translation>
    </message>
    <message>
        <source>SalesDesk worked these figures out from facts that it has: imported, they would count twice.</source>
        <translation>这些数字是 SalesDesk 根据已有数据算出来的，再导入会重复计算。</translation>
    </message>
    <message>
        <source>{name}: the sheet “{sheet}” is damaged and was left out.</source>
        <translation>{name}：工作表“{sheet}”已损坏，已跳过。</translation>
    </message>
    <message>
        <source>There is no table to import in {names}.</source>
        <translation>{names} 中没有可以导入的表格。</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>由您指定。</translation>
    </message>
    <message>
        <source>As you taught it for a sheet with the same headings.</source>
        <translation>按您上次对同样表头的修正。</translation>
    </message>
    <message>
        <source>Read as you confirmed it on {day}; such sheets are remembered as “{name}”.</source>
        <translation>按您 {day} 确认的方式读取；这类表格记为“{name}”。</translation>
    </message>
    <message>
        <source>Read as you confirmed it last time; such sheets are remembered as “{name}”.</source>
        <translation>按您上次确认的方式读取；这类表格记为“{name}”。</translation>
    </message>
    <message>
        <source>You chose another column for this.</source>
        <translation>您已为此选择了另一列。</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>The table has no dates: all rows are dated {day}, the end of the last complete month.</source>
        <translation>表中没有日期：全部记为上一个完整月份的最后一天 {day}。</translation>
    </message>
    <message>
        <source>The table has no dates: all rows are dated {day}, the end of its period.</source>
        <translation>表中没有日期：全部记为其期间的最后一天 {day}。</translation>
    </message>
    <message>
        <source>The table has no dates, and its month names no year: all rows are dated {day}, in the last such month that has begun.</source>
        <translation>表中没有日期，月份也没写年份：所有行记为 {day}，即最近一个已开始的该月。</translation>
    </message>
    <message>
        <source>The table has no dates, and its period names no year: all rows are of the one that ends on {day}, in this year.</source>
        <translation>表里没有日期，期间也没有写年份：各行都算在今年截至 {day} 的那一期。</translation>
    </message>
    <message>
        <source>The table has no dates, and its title speaks of more than one year: all rows are dated {day}, the last day of them.</source>
        <translation>表中没有日期，标题又跨了不止一年：所有行都记在其最后一天 {day}。</translation>
    </message>
    <message>
        <source>The table has no dates: all rows are dated {day}, as you chose.</source>
        <translation>表中没有日期：按您的选择，全部记为 {day}。</translation>
    </message>
    <message>
        <source>Rows that say no more than their year are dated its last day: {n}</source>
        <translation>只写了年份的行，日期记为当年最后一天：{n}</translation>
    </message>
    <message>
        <source>The table has no dates: rows dated like their order: {n}</source>
        <translation>表中没有日期：{n} 行按所属订单的日期</translation>
    </message>
    <message>
        <source>Rows whose order is not known, dated {day}, the end of the last complete month: {n}</source>
        <translation>订单未知的行：{n} 行，日期取最近一个完整月的月末 {day}</translation>
    </message>
    <message>
        <source>The sheet names months without a year: {year} was taken, in which the last of them has begun.</source>
        <translation>表中月份没有年份：按 {year}年处理（最后一个月已开始的最近年份）。</translation>
    </message>
    <message>
        <source>The sheet names months without a year: {year} was taken.</source>
        <translation>表中月份没有写年份：按 {year}年处理。</translation>
    </message>
    <message>
        <source>Facts that another file of this import brings already: {n}</source>
        <translation>本次导入的另一个文件已包含的记录：{n} 条</translation>
    </message>
    <message>
        <source>There is no amount.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>No exchange rate for {currency} on {day}. Enter one, then import the row again.</source>
        <translation>{day} 没有 {currency} 的汇率。请先录入汇率，再导入这一行。</translation>
    </message>
    <message>
        <source>No column of amounts was found: the rows count without money. If it is “{columns}”, choose “Amount” there.</source>
        <translation>没有找到金额列：这些行没有金额。如果金额是“{columns}”，请在那里选择“金额”。</translation>
    </message>
    <message>
        <source>There is no amount column: amounts are quantity × price.</source>
        <translation>没有金额列：金额按“数量 × 单价”计算。</translation>
    </message>
    <message>
        <source>“{column}” was not applied to quantity × price.</source>
        <translation>计算“数量 × 单价”时未使用“{column}”。</translation>
    </message>
    <message>
        <source>There is no month.</source>
        <translation>缺少月份。</translation>
    </message>
    <message>
        <source>“{first}” to “{last}” run up from the start of the year: each counts with its difference from the one before it.</source>
        <translation>“{first}”至“{last}”是年初至今的累计数：每期按与上一期的差额计入。</translation>
    </message>
    <message>
        <source>More than one {record} is called “{name}”, and the sheet does not tell which is meant.</source>
        <translation>叫“{name}”的{record}不止一个，从表里看不出是哪一个。</translation>
    </message>
    <message>
        <source>Rows given to the member of their region: {n}</source>
        <translation>按区域归属到成员的行：{n} 行</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>This is a target for something that SalesDesk does not know.</source>
        <translation>SalesDesk 不认识这个目标的指标。</translation>
    </message>
    <message>
        <source>Rows that name somebody or something a second time: {n}</source>
        <translation>重复出现的行：{n} 行</translation>
    </message>
    <message>
        <source>Rows that agree with “{column}”: {n} of {of}</source>
        <translation>与“{column}”一致的行：{n} / {of}</translation>
    </message>
    <message>
        <source>No table was found in it.</source>
        <translation>其中没有找到表格。</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is damaged and was left out.</source>
        <translation>工作表“{sheet}”已损坏，已跳过。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>失败结果</translation>
    </message>
    <message>
        <source>Reason for rejection</source>
        <translation>未导入原因</translation>
    </message>
    <message>
        <source>Rejected rows of {file} › {sheet}</source>
        <translation>未导入的行：{file} › {sheet}</translation>
    </message>
    <message>
        <source>Correct the marked cells, save, and import this file again. The first column may stay as it is.</source>
        <translation>请改正标色的单元格，保存后重新导入本文件。第一列不用删除。</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}：{reason}</translation>
    </message>
    <message>
        <source>Taken as targets for: {metric}</source>
        <translation>作为以下指标的目标：{metric}</translation>
    </message>
    <message>
        <source>“{heading}” names teams: the targets are theirs.</source>
        <translation>“{heading}”是团队：目标归各团队。</translation>
    </message>
    <message>
        <source>“{heading}” limits what counts: targets of the whole company for what is sold there.</source>
        <translation>“{heading}”限定统计范围：作为全公司在该处销售的目标。</translation>
    </message>
    <message>
        <source>“{heading}” counts as {metric} reached, a row&apos;s figure on the last day of its month: {n}</source>
        <translation>“{heading}”计入{metric}的完成数，每行一笔，日期为当月最后一天：{n} 笔</translation>
    </message>
    <message>
        <source>Reached: {metric}</source>
        <translation>完成数：{metric}</translation>
    </message>
    <message>
        <source>“{heading}” is left out: {metric} is counted from the facts themselves and cannot be entered by month.</source>
        <translation>“{heading}”没有导入：{metric}由业务数据统计得出，不能按月录入。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: SalesDesk does not know what it counts.</source>
        <translation>“{heading}”没有导入：SalesDesk 不知道它统计的是什么。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: what a team reaches is the sum of its members. Import it by person.</source>
        <translation>“{heading}”没有导入：团队的完成数是成员之和，请按人导入。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: {metric} of a part is counted from single sales and receipts. Import these.</source>
        <translation>“{heading}”没有导入：限定范围的{metric}由逐笔销售和回款统计，请导入逐笔数据。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: what was reached comes from the facts themselves.</source>
        <translation>“{heading}”没有导入：实际完成由业务数据本身得出。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: “{other}” gives what the same people reached in the same months already.</source>
        <translation>“{heading}”未导入：“{other}”已给出同一人员、同一月份的完成额。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: it is of an earlier period, to compare with.</source>
        <translation>“{heading}”未导入：它是以前期间的，只作比较。</translation>
    </message>
    <message>
        <source>“{heading}” is left out: it runs up from an earlier month, and would count twice.</source>
        <translation>“{heading}”未导入：它是累计数，会重复计算。</translation>
    </message>
    <message>
        <source>“{heading}”: months that have {metric} already stay out, for they would count twice: {n}</source>
        <translation>“{heading}”：已有{metric}数据的月份不导入，以免重复计算：{n} 个月</translation>
    </message>
    <message>
        <source>Goals that are here already, by name, owner and period, and stay as they are: {n}</source>
        <translation>名称、责任人和期间都相同、已经存在而保持不变的目标：{n}</translation>
    </message>
    <message>
        <source>The same goal stands further up.</source>
        <translation>上面已有同样的目标。</translation>
    </message>
    <message>
        <source>This goal was agreed with another target. Adjust it in SalesDesk, where the reason is kept.</source>
        <translation>这个目标已按另一个数值达成一致。请在 SalesDesk 中调整，并写明原因。</translation>
    </message>
    <message>
        <source>SalesDesk has no metric called “{name}”.</source>
        <translation>SalesDesk 没有名为“{name}”的指标。</translation>
    </message>
    <message>
        <source>Other targets stand in these months already. Leave the target empty to keep them.</source>
        <translation>这些月份已有别的目标值。要保留它们，请把目标值留空。</translation>
    </message>
    <message>
        <source>A target for the same person and month stands further up.</source>
        <translation>上面已有同一人、同一月份的目标。</translation>
    </message>
    <message>
        <source>This belongs to an agreed goal. Adjust it in SalesDesk, where the reason is kept.</source>
        <translation>这属于已达成一致的目标。请在 SalesDesk 中调整，并写明原因。</translation>
    </message>
    <message>
        <source>Targets are for months, quarters, half-years and years, not for days or weeks.</source>
        <translation>目标按月、季度、半年或年设定，不按天或周。</translation>
    </message>
    <message>
        <source>Sums of a period, not single sales: one line per member and period, dated its last day.</source>
        <translation>这是期间合计而非逐笔销售：每人每期记一条，日期为期末最后一天。</translation>
    </message>
    <message>
        <source>Money received, by person and period: one receipt for each figure, dated the last day of its period: {n}</source>
        <translation>按人按期的回款：每个数字记一笔回款，日期为该期最后一天：{n}</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Targets beside the results, taken as targets for {metric}: {n}</source>
        <translation>业绩旁边的目标，作为“{metric}”的目标：{n} 个</translation>
    </message>
    <message>
        <source>Targets of the people who are listed, taken as targets for {metric}: {n}</source>
        <translation>名单中各人的目标，作为“{metric}”的目标导入：{n}</translation>
    </message>
    <message>
        <source>The table has no amounts: the orders count, their amounts stay unknown until a sheet brings them.</source>
        <translation>表中没有金额：订单计数有效，金额待其他表格补充。</translation>
    </message>
    <message>
        <source>Cancelled orders are set aside: {n}</source>
        <translation>已取消的订单暂不导入：{n} 条</translation>
    </message>
    <message>
        <source>Cancelled, void or refused since they were imported, so that they count no more: {n} sales</source>
        <translation>导入后已取消、作废或驳回，不再计入：{n} 笔销售</translation>
    </message>
    <message>
        <source>“{state}” is taken for finished, and counts: {n}</source>
        <translation>“{state}”按已完成处理，照常计入：{n}</translation>
    </message>
    <message>
        <source>“{state}” is taken for cancelled, as other orders of the sheet are finished in so many words: {n}</source>
        <translation>表中另有明确写“已完成”的订单，因此“{state}”按已取消处理：{n}</translation>
    </message>
    <message>
        <source>No row is left out for: {states}.</source>
        <translation>以下状态的行照常计入：{states}。</translation>
    </message>
    <message>
        <source>Of orders that are cancelled in “{files}”, so that they do not count here either: {n}</source>
        <translation>所属订单在“{files}”中已取消，这里也不计：{n}</translation>
    </message>
    <message>
        <source>Orders of these numbers are cancelled in “{files}”, but for other customers; here they count: {n} ({numbers})</source>
        <translation>“{files}”中取消了同号订单，但客户不同，这里照计：{n}（{numbers}）</translation>
    </message>
    <message>
        <source>Members who move to another team as of today: {n}</source>
        <translation>自今日起调到其他团队的成员：{n} 人</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>{name} is not there any more. Choose the file again.</source>
        <translation>{name} 已不存在，请重新选择文件。</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing in the file.</source>
        <translation>{name} 是空文件，没有任何内容。</translation>
    </message>
    <message>
        <source>{name} is no spreadsheet ({kind}). Export the figures as Excel or CSV from the program that it comes from.</source>
        <translation>{name} 不是表格（{kind}）。请从原来的软件导出 Excel 或 CSV。</translation>
    </message>
    <message>
        <source>{name} is a sheet of another program ({kind}). Open it there, or in LibreOffice, and save it as .xlsx; then import that.</source>
        <translation>{name} 是其他软件的表格（{kind}）。请用该软件或 LibreOffice 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>{name} is a document ({kind}), no spreadsheet. Copy the table in it and paste it into this window with Ctrl+V.</source>
        <translation>{name} 是文档（{kind}），不是表格。请复制其中的表格，再在本窗口按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>{name} is a picture or a scan ({kind}). Ask for the sheet that it was made from.</source>
        <translation>{name} 是图片或扫描件（{kind}）。请索取原始表格。</translation>
    </message>
    <message>
        <source>{name} is a packed file ({kind}). Unpack it and import what is in it.</source>
        <translation>{name} 是压缩文件（{kind}）。请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <translation>{name} 有密码保护。</translation>
    </message>
    <message>
        <source>This is not the password of {name}. Mind capital letters and the keyboard&apos;s language.</source>
        <translation>这不是 {name} 的密码。请注意大小写和输入法。</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that cannot be opened here. Open it in its own program and save it without a password.</source>
        <translation>{name} 的加密方式无法在此打开。请用原来的软件打开，去掉密码保存后再导入。</translation>
    </message>
    <message>
        <source>The columns of {name} are kept apart by blanks that stand at other places in other rows: which cell belongs where cannot be told. Save it with commas or tabs between the columns, or as .xlsx.</source>
        <translation>{name} 的各列以空格分隔，但各行空格的位置不同，无法判断哪个单元格属于哪一列。请以逗号或制表符分隔各列保存，或另存为 .xlsx。</translation>
    </message>
    <message>
        <source>{name} is damaged or of an unknown kind. If Excel or WPS can open it, save it there as a new .xlsx file, and import that.</source>
        <translation>{name} 已损坏或类型不明。如果 Excel 或 WPS 能打开，请另存为新的 .xlsx 文件后再导入。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is safe. Open it in Excel or WPS, delete empty rows and columns, save it as .xlsx, and import that.</source>
        <translation>读取 {name} 需要的内存超出安全范围。请用 Excel 或 WPS 打开，删除空行和空列，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged, or a cell stands far away from all others. If Excel or WPS can open it, delete empty rows and columns there, save it as .xlsx, and import that.</source>
        <translation>无法读取 {name}：文件已损坏，或有单元格离其他内容太远。如果 Excel 或 WPS 能打开，请在其中删除空行和空列，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>Reading {name} was stopped after {seconds} seconds. Open it in Excel or WPS, save it as a new .xlsx file, and import that.</source>
        <translation>读取 {name} 超过 {seconds} 秒，已停止。请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件后再导入。</translation>
    </message>
    <message>
        <source>{name} would unpack to {megabytes} MB, more than is safe to read. Split it into smaller files.</source>
        <translation>{name} 解压后有 {megabytes} MB，超出安全范围。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {detail}.</source>
        <translation>无法打开 {name}：{detail}。</translation>
    </message>
    <message>
        <source>{name} holds XML entities, which no spreadsheet program writes and which can harm programs that read them. It is not read.</source>
        <translation>{name} 含有 XML 实体：表格软件不会写出这种内容，读取它可能有害，因此不予读取。</translation>
    </message>
    <message>
        <source>{name} has more cells than can be read at once (sheet {sheet}). Delete empty rows and columns, or split the file.</source>
        <translation>{name} 的单元格太多，无法一次读取（工作表 {sheet}）。请删除空行空列，或拆分文件。</translation>
    </message>
    <message>
        <source>{name} is a web page without a table.</source>
        <translation>{name} 是网页，但其中没有表格。</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Undoing the import of {name}</source>
        <translation>正在撤销导入 {name}</translation>
    </message>
    <message>
        <source>This sheet has no column for “{field}”, which a new row needs. Add the record in SalesDesk.</source>
        <translation>这张表没有“{field}”列，新增一行需要它。请在 SalesDesk 里添加这条记录。</translation>
    </message>
    <message>
        <source>SalesDesk does not know this ID, and rows of this kind cannot be added here. Add the record in SalesDesk.</source>
        <translation>SalesDesk 不认识这个编号，而且这类记录不能在这里新增。请直接在 SalesDesk 中添加。</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>The same SalesDesk ID stands in row {row}. If this row is a new one, empty its ID.</source>
        <translation>第 {row} 行有同样的 SalesDesk 编号。如果这一行是新增的，请清空它的编号。</translation>
    </message>
    <message>
        <source>Rows that another workspace exported: {n}. They are found by their names, or added.</source>
        <translation>由另一个工作区导出的行：{n}。将按名称查找，找不到的会新增。</translation>
    </message>
    <message>
        <source>“{name}” is not known.</source>
        <translation>找不到“{name}”。</translation>
    </message>
    <message>
        <source>More than one record is called “{name}”.</source>
        <translation>有多条记录都叫“{name}”。</translation>
    </message>
    <message>
        <source>SalesDesk wrote this table: it carries the SalesDesk ID of each row.</source>
        <translation>这张表由 SalesDesk 导出：每一行都带有 SalesDesk 编号。</translation>
    </message>
    <message>
        <source>A column of SalesDesk&apos;s own table.</source>
        <translation>SalesDesk 自己导出的列。</translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation>空行。</translation>
    </message>
    <message>
        <source>This is none of: {choices}</source>
        <translation>只能填：{choices}</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>这里应填“是”或“否”。</translation>
    </message>
    <message>
        <source>{cell}: {error}. {why}</source>
        <translation>{cell}：{error}。{why}</translation>
    </message>
    <message>
        <source>{cell}: the formula {formula} was saved without its result. Open the file in Excel or WPS, save it, and import it again.</source>
        <translation>{cell}：公式 {formula} 保存时没有结果。请用 Excel 或 WPS 打开并保存，再导入。</translation>
    </message>
    <message>
        <source>The formula points to cells that were deleted.</source>
        <translation>公式引用的单元格已被删除。</translation>
    </message>
    <message>
        <source>The formula found no match.</source>
        <translation>公式没有找到匹配的值。</translation>
    </message>
    <message>
        <source>The formula divides by zero.</source>
        <translation>公式除以了零。</translation>
    </message>
    <message>
        <source>The formula calculates with something that is no number.</source>
        <translation>公式用了不是数字的值来计算。</translation>
    </message>
    <message>
        <source>The formula uses a name that does not exist.</source>
        <translation>公式用了不存在的名称。</translation>
    </message>
    <message>
        <source>The formula gives no possible number.</source>
        <translation>公式算不出有效的数字。</translation>
    </message>
    <message>
        <source>The formula looks at cells that have nothing in common.</source>
        <translation>公式引用的区域没有交集。</translation>
    </message>
    <message>
        <source>The formula gives an error.</source>
        <translation>公式出错。</translation>
    </message>
    <message>
        <source>“{column}” is left empty where a formula gave no value: {n} {n:cell|cells}, the first is {cell} ({error}).</source>
        <translation>“{column}”中公式没有得出值的单元格留空：{n} 个，第一个是 {cell}（{error}）。</translation>
    </message>
    <message>
        <source>“{column}” is left empty where it could not be read: {n} {n:cell|cells}, the first is {cell} ({value}).</source>
        <translation>“{column}”有无法识别的内容，已留空：{n} 个单元格，第一个是 {cell}（{value}）。</translation>
    </message>
    <message>
        <source>“{column}” is not read where a formula gave no value: {n} {n:cell|cells}, the first is {cell} ({error}). The rows are taken, they have their dates.</source>
        <translation>“{column}”有 {n} 个公式没有结果，第一个在 {cell}（{error}），未读取；这些行有日期，照常导入。</translation>
    </message>
    <message>
        <source>“{column}”: Excel kept only the first digits of long numbers: {n} {n:cell|cells}, the first is {cell} ({value}). Export that column as text.</source>
        <translation>“{column}”：Excel 只保留了长数字的前几位：{n} 个单元格，第一个是 {cell}（{value}）。请将该列按文本导出。</translation>
    </message>
    <message>
        <source>“{label}” in row {row} could not be compared with what was read. {why}</source>
        <translation>第 {row} 行的“{label}”无法与读取的内容核对。{why}</translation>
    </message>
    <message>
        <source>“{column}”: Excel kept only the first digits of long numbers: {n} {n:cell|cells}, the first is {cell} ({value}). Different ones look alike, so they are left empty. Export that column as text.</source>
        <translation>“{column}”：Excel 只保留了长数字的前几位，共 {n} 个单元格，第一个是 {cell}（{value}）。不同的号码看起来一样，因此留空。请把该列以文本格式导出。</translation>
    </message>
    <message>
        <source>More than one member is called “{name}”, and the sheet does not tell which is meant.</source>
        <translation>有多名成员叫“{name}”，表中没有说明是哪一位。</translation>
    </message>
    <message>
        <source>Rows that several people share, by the names in the cell: {n}</source>
        <translation>按单元格中的人名由多人分业绩的行：{n}</translation>
    </message>
    <message>
        <source>Rows that were handed over count for whom they were handed to: {n}</source>
        <translation>已移交的行计入接手人：{n}</translation>
    </message>
    <message>
        <source>“{column}”: the amounts are each person&apos;s part already.</source>
        <translation>“{column}”：金额已经是每人的部分。</translation>
    </message>
    <message>
        <source>“{column}”: each row counts with the person&apos;s share of the amount.</source>
        <translation>“{column}”：每行按此人的比例计入金额。</translation>
    </message>
    <message>
        <source>“{column}”: rows that belong together are one sale with several people: {n}</source>
        <translation>“{column}”：同一笔业务的多行合并为一笔、由多人分业绩：{n}</translation>
    </message>
    <message>
        <source>The shares in “{text}” add up to {sum}: 100 % or 10 parts were expected.</source>
        <translation>“{text}”的比例合计为 {sum}，应为 100% 或 10 份。</translation>
    </message>
    <message>
        <source>There are no sheets in the folder {name}.</source>
        <translation>文件夹 {name} 中没有表格。</translation>
    </message>
    <message>
        <source>{n} {n:file|files} in the folder {name} {n:is no sheet and was|are no sheets and were} left out: {files}.</source>
        <translation>文件夹 {name} 中有 {n} 个文件不是表格，已略过：{files}。</translation>
    </message>
    <message>
        <source>The first {read} sheets are as much as memory holds; {n} more {n:was|were} not read: {files}. Import them afterwards.</source>
        <translation>前 {read} 个表格已占满内存；还有 {n} 个没有读取：{files}。请随后再导入它们。</translation>
    </message>
    <message>
        <source>Reading {name} ({at} of {n})</source>
        <translation>正在读取 {name}（{at}/{n}）</translation>
    </message>
    <message>
        <source>Activities that are still to come are set aside: {n}</source>
        <translation>尚未发生的活动已搁置：{n}</translation>
    </message>
    <message>
        <source>Won opportunities that count as sales as well: {n}</source>
        <translation>同时计入销售的赢单商机：{n}</translation>
    </message>
    <message>
        <source>Nothing tells which opportunities were won: all are taken as open.</source>
        <translation>没有列说明哪些商机赢单：全部按进行中处理。</translation>
    </message>
    <message>
        <source>Closed, and nothing tells whether they were won or lost: {n} {n:opportunity|opportunities}. They are taken as open and count as no sales.</source>
        <translation>有 {n} 个商机已关闭，但看不出是赢单还是输单：按进行中处理，不计入销售额。</translation>
    </message>
    <message>
        <source>Opportunities whose amount is left out, because no exchange rate is known: {n}</source>
        <translation>因为没有汇率而未填金额的商机：{n}</translation>
    </message>
    <message>
        <source>Say first in which order the dates of “{column}” are written: {cell} can be read in two ways.</source>
        <translation>请先说明“{column}”的日期按什么顺序写：{cell} 有两种读法。</translation>
    </message>
    <message>
        <source>Say first what comma and point in “{column}” separate: {cell} can be read in two ways.</source>
        <translation>请先说明“{column}”中的逗号和点号分隔什么：{cell} 有两种读法。</translation>
    </message>
    <message>
        <source>The dates of “{column}” contradict one another: {one} and {other} cannot be written in one order. Say first which order holds; the others are rejected, to be put right.</source>
        <translation>“{column}”的日期互相矛盾：{one} 和 {other} 不可能是同一种顺序。请先说明哪种顺序为准；不符合的行会被拒绝，改正后再导入。</translation>
    </message>
    <message>
        <source>Orders whose lines are known: the lines count, the amount of the order is not added to them: {n}</source>
        <translation>已有明细的订单：只按明细计，订单金额不再重复计入：{n} 个</translation>
    </message>
    <message>
        <source>Orders that counted as a whole so far: their lines count instead: {n}</source>
        <translation>此前按整单计入的订单：改为按明细计：{n} 个</translation>
    </message>
    <message>
        <source>Of these, orders whose lines add up to another amount than the order says: {n} ({numbers})</source>
        <translation>其中明细合计与订单金额不一致的：{n} 个（{numbers}）</translation>
    </message>
    <message>
        <source>Contacts of these customers, from the column “{column}”: {n}</source>
        <translation>从“{column}”一列取得这些客户的联系人：{n} 位</translation>
    </message>
    <message>
        <source>In “{column}” cells that are not plainly one person are left out: {n}</source>
        <translation>“{column}”里看不出是一个人的单元格已略去：{n} 个</translation>
    </message>
    <message>
        <source>The sheet has no names: these contacts are called by their ID until a sheet brings the name: {n}</source>
        <translation>表里没有姓名：这些联系人先用编号称呼，等有姓名的表导入后再改：{n} 位</translation>
    </message>
    <message>
        <source>Rows with no more than a name that several contacts of the customer have say nothing new: {n}</source>
        <translation>只有姓名、而该客户有多个同名联系人的行没有新内容：{n} 行</translation>
    </message>
    <message>
        <source>The customer has several contacts called “{name}”: give a position, department, number or address that one of them has.</source>
        <translation>该客户有多个叫“{name}”的联系人：请写明其中一人的职务、部门、电话或邮箱。</translation>
    </message>
    <message>
        <source>Birthdays that are no day are left out: {n}</source>
        <translation>不是日期的生日已略去：{n} 个</translation>
    </message>
    <message>
        <source>Members without a team who get the one that the sheet names: {n}</source>
        <translation>按表中所写归入团队的成员（原先没有团队）：{n}</translation>
    </message>
    <message>
        <source>This is no period. Write it like 2026, 2026Q1, 2026-03 or 2026-01..2026-06.</source>
        <translation>这不是期间。请写成 2026、2026Q1、2026-03 或 2026-01..2026-06。</translation>
    </message>
    <message>
        <source>A goal has one owner: give each person a row, or make it their team&apos;s.</source>
        <translation>一个目标只有一个负责人：请每人一行，或改为团队的目标。</translation>
    </message>
    <message>
        <source>It is not clear to what “{words}” limits it. Write it like “Region=East; Product line=X”.</source>
        <translation>看不出“{words}”限定的是什么。请写成“区域=华东；产品线=甲”这样。</translation>
    </message>
    <message>
        <source>There is no {dimension} called “{name}”.</source>
        <translation>没有名为“{name}”的{dimension}。</translation>
    </message>
    <message>
        <source>More than one {dimension} is called “{name}”.</source>
        <translation>有多个{dimension}叫“{name}”。</translation>
    </message>
    <message>
        <source>The sheet does not say of which year its goals are: {year} was taken.</source>
        <translation>表中没有说明目标是哪一年的：按 {year}年处理。</translation>
    </message>
    <message>
        <source>Goals whose name tells the metric: {n}</source>
        <translation>由目标名称看出指标的目标：{n} 个</translation>
    </message>
    <message>
        <source>What SalesDesk does not measure became key results: {n}</source>
        <translation>SalesDesk 不统计的指标，作为关键结果导入：{n} 个</translation>
    </message>
    <message>
        <source>The goal that this row belongs to stays out.</source>
        <translation>这一行所属的目标没有导入。</translation>
    </message>
    <message>
        <source>Goals that are not known, or not the only ones of their name; their tasks come without: {names}</source>
        <translation>找不到或有重名的目标，其任务不挂目标：{names}</translation>
    </message>
    <message>
        <source>Returns: they count as negative sales on their day: {n}</source>
        <translation>退货：按发生日期计为负销售：{n} 行</translation>
    </message>
    <message>
        <source>Returns: they are negative in the sheet, and count so: {n}</source>
        <translation>退货：表中已为负数，照此计入：{n} 行</translation>
    </message>
    <message>
        <source>Returns by “{column}”: they count as negative sales on their day: {n}</source>
        <translation>“{column}”标明为退货，按发生日期计为负销售：{n} 行</translation>
    </message>
    <message>
        <source>“{column}” says that the goods came back, so that the sale is set aside: {n}</source>
        <translation>“{column}”表明已退货，这些销售不计入：{n} 行</translation>
    </message>
    <message>
        <source>“{column}” is taken off the sales of its row: {n}</source>
        <translation>“{column}”已从所在行的销售中扣除：{n} 行</translation>
    </message>
    <message>
        <source>Returns given to the member and customer of their order: {n}</source>
        <translation>退货已按原订单归给相应的成员和客户：{n} 行</translation>
    </message>
    <message>
        <source>Edited in SalesDesk since their import; the sheet says what it said then: {n} (row {rows}). Importing sets them back to it.</source>
        <translation>导入后在 SalesDesk 中改过、而表中内容与当时相同的记录：{n} 条（第 {rows} 行）。导入会把它们改回表中的内容。</translation>
    </message>
    <message>
        <source>“{name}”, which it is a part of, stays out.</source>
        <translation>它的上级目标“{name}”没有导入。</translation>
    </message>
    <message>
        <source>The payments have no dates of their own. If they are to have those of “{column}”, read that column as the date.</source>
        <translation>这些回款没有自己的日期。如果要用“{column}”的日期，请把该列识别为日期。</translation>
    </message>
    <message>
        <source>Results from sheets</source>
        <translation>导入的考核结果</translation>
    </message>
    <message>
        <source>Result of the review</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Result of a review</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Results of reviews</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Each becomes a final review of its period, as the sheet says it; Reviews shows it with the row that it is from.</source>
        <translation>每一行成为该周期的一份定稿考核，以表格为准；在“绩效”里可以看到它来自哪一行。</translation>
    </message>
    <message>
        <source>Reviews that are under way become final with what the sheet says: {n}</source>
        <translation>进行中的考核按表格定稿：{n} 份</translation>
    </message>
    <message>
        <source>{name}&apos;s review of {period} is final here with {result}: it stays. If the sheet is right, reopen it in Reviews and import again.</source>
        <translation>{name}在 {period}的考核在这里已定稿（{result}），保持不变。如果表格是对的，请先在“绩效”里重新打开，再导入一次。</translation>
    </message>
    <message>
        <source>Row {row} says something else of {name} and {period}.</source>
        <translation>第 {row} 行对{name}在 {period}的说法不同。</translation>
    </message>
    <message>
        <source>{total} {grade}</source>
        <translation>{total} {grade}</translation>
    </message>
    <message>
        <source>There is neither a score nor a grade.</source>
        <translation>既没有得分，也没有等级。</translation>
    </message>
    <message>
        <source>This is no score: {score} is not from 0 to {most}.</source>
        <translation>这不是得分：{score} 不在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Scores go up to {top} here: they are taken as points of 100.</source>
        <translation>这里的得分满分为 {top} 分，按百分制换算。</translation>
    </message>
    <message>
        <source>Up to how many points “{columns}” go is not told: only the totals are taken.</source>
        <translation>“{columns}”的满分没有写明：只取总分。</translation>
    </message>
    <message>
        <source>What the standards weigh is not told: each weighs the same, and the total of the sheet holds.</source>
        <translation>各项指标的权重没有写明：按同等权重，总分以表格为准。</translation>
    </message>
    <message>
        <source>This goal was agreed: change its figures and key results in SalesDesk, where the reason is kept.</source>
        <translation>该目标已确认：请在 SalesDesk 中修改数值和关键结果，以便记录原因。</translation>
    </message>
    <message>
        <source>A target cannot be negative.</source>
        <translation>目标值不能为负数。</translation>
    </message>
    <message>
        <source>“{heading}” of a goal that is here changes in SalesDesk only. Edited cells that stay out: {n}</source>
        <translation>已有目标的“{heading}”只能在 SalesDesk 中修改，改动过的单元格不导入：{n}</translation>
    </message>
    <message>
        <source>Key results that the sheet does not list any more, and that stay: {n}</source>
        <translation>表中已删去、但仍保留的关键结果：{n}</translation>
    </message>
    <message>
        <source>It stands beside the target of the same name.</source>
        <translation>与同名目标成对出现。</translation>
    </message>
    <message>
        <source>It tells when opportunities went from stage to stage. SalesDesk keeps the stage at which each is now: import the opportunities themselves.</source>
        <translation>它记录商机何时从一个阶段到另一个阶段。SalesDesk 只保存商机现在的阶段：请导入商机本身。</translation>
    </message>
    <message>
        <source>Quotes are offers: nothing was sold, so nothing of them counts. To follow them up, choose “{kind}” above; what comes of them arrives with the orders.</source>
        <translation>报价还不是成交，所以不计。要跟进它们，请在上面选择“{kind}”；成交后由订单带来。</translation>
    </message>
    <message>
        <source>Payments that are expected, not received: SalesDesk counts money on the day it comes in. Import the receipts when they are there.</source>
        <translation>这是计划中的回款，还没有到账：SalesDesk 按到账日期计算回款。到账后请导入回款表。</translation>
    </message>
    <message>
        <source>What customers owe on one day. It follows from what was sold, invoiced and received: import these sheets, and nothing counts twice.</source>
        <translation>这是客户在某一天的欠款。它由销售、开票和回款得出：请导入那些表，就不会重复计算。</translation>
    </message>
    <message>
        <source>What customers or colleagues said. SalesDesk keeps no opinions by themselves: give each person&apos;s score in a review under a standard “Customer satisfaction”, or import it with a list of review results. For visits and calls choose “{kind}” above.</source>
        <translation>这是客户或同事的评价。SalesDesk 不单独保存这类评价：请在考核的“客户满意度”指标里给每个人打分，或随考核结果表一起导入。如果是拜访和电话，请在上面选择“{kind}”。</translation>
    </message>
    <message>
        <source>Who took part in which training. SalesDesk keeps no list of courses: give each person&apos;s result in a review under a standard “Training”, or import it with a list of review results. A training place that was a reward is entered under Incentives.</source>
        <translation>这是谁参加了哪项培训。SalesDesk 不保存课程清单：请在考核的“培训”指标里记下每个人的成绩，或随考核结果表一起导入。作为奖励的培训名额在“激励”里录入。</translation>
    </message>
    <message>
        <source>Commission that was worked out elsewhere. SalesDesk works it out itself, each figure down to its sale: import sales and receipts, enter the plan under Incentives, and compare its payouts with this sheet.</source>
        <translation>这是别处算好的提成。SalesDesk 自己计算提成，每个数都能追到那笔销售：请导入销售和回款，在“激励”里录入方案，再与本表核对。</translation>
    </message>
    <message>
        <source>Sums by region, product or month, with nobody&apos;s name. SalesDesk counts single sales by person: import the sheet that was summed up. Where there is none, choose “{kind}” above.</source>
        <translation>这是按地区、产品或月份的汇总，没有人名。SalesDesk 按人统计每一笔销售：请导入汇总之前的明细表。如果没有明细，请在上面选择“{kind}”。</translation>
    </message>
    <message>
        <source>Each lead becomes a customer without sales; where it stands is in the note. Known customers keep what they have.</source>
        <translation>每条线索成为一个尚无成交的客户，跟进到哪一步记在备注里。已有客户的资料不变。</translation>
    </message>
    <message>
        <source>Leads that became customers or opportunities are left out, their own sheets bring them: {n}</source>
        <translation>已转为客户或商机的线索不取，由客户表、商机表带来：{n} 条</translation>
    </message>
    <message>
        <source>Leads that nobody follows any more are left out: {n}</source>
        <translation>不再跟进的线索不取：{n} 条</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>A payroll: members get the number, team and position that they lack. What people are paid stays in the sheet.</source>
        <translation>这是工资表：只给成员补上缺少的工号、团队和职位。工资数额留在表格里，不读取。</translation>
    </message>
    <message>
        <source>People who are no members here are left out: {names}. To add them, choose “{kind}” above.</source>
        <translation>不是这里成员的人不取：{names}。要添加他们，请在上面选择“{kind}”。</translation>
    </message>
    <message>
        <source>Prices that hold no more, or not yet, are left out: {n}</source>
        <translation>已失效或尚未生效的价格不取：{n} 条</translation>
    </message>
    <message>
        <source>A product has one list price: that of “{level}” is taken, {n} {n:other is|others are} left out.</source>
        <translation>每个产品只有一个目录价：取“{level}”的价格，其余 {n} 个不取。</translation>
    </message>
    <message>
        <source>Prices in {currency} are left out: no exchange rate is known. Enter one, then import the list again.</source>
        <translation>{currency} 价格没有导入：没有可用的汇率。请先填写汇率，再重新导入此表。</translation>
    </message>
    <message>
        <source>Prices in {currency} are brought into {home} at the latest rate: {n}</source>
        <translation>{currency} 价格按最新汇率折算成 {home}：{n} 个</translation>
    </message>
    <message>
        <source>“{column}” is taken, and not “{other}”: it is in the workspace&apos;s currency.</source>
        <translation>采用“{column}”而不是“{other}”：它是工作区的币种。</translation>
    </message>
    <message>
        <source>These products have several prices in the list, and the last one is taken: {names}. Where the rows are of other sizes or packages, give each a name or a code of its own.</source>
        <translation>这些产品在表中有不止一个价格，采用最后一个：{names}。如果各行是不同规格或包装，请为每个写上各自的名称或编码。</translation>
    </message>
    <message>
        <source>Contacts that are written in two ways come once: {n}. Where the two differ, the first holds.</source>
        <translation>有两种写法的联系人只录一次：{n} 个；两处内容不同时，以前一处为准。</translation>
    </message>
    <message>
        <source>Known by their numbers, but called otherwise in the sheet: {n}, the first is “{name}” in row {row}, “{known}” here. The names stay; to take over those of the sheet, choose “Overwrite” at “{column}”.</source>
        <translation>按编号认出、但表里叫法不同的：{n} 个，第一个是第 {row} 行的“{name}”，这里叫“{known}”。名称保持不变；要改用表里的名称，请在“{column}”列选择“覆盖”。</translation>
    </message>
    <message>
        <source>“{column}” says that they are void, so that they do not count: {n}</source>
        <translation>“{column}”注明作废，不计：{n}</translation>
    </message>
    <message>
        <source>Void since they were imported, so that they count no more: {n}</source>
        <translation>导入之后作废、不再计入：{n}</translation>
    </message>
    <message>
        <source>Void, but which stored record each of them is cannot be told, so that nothing is taken out: {n} {n:row|rows} ({rows}). If one of them counts still, delete it by hand.</source>
        <translation>已作废，但无法断定对应哪一条已有记录，因此没有取出：{n} 行（第 {rows} 行）。若其中有仍在计数的，请手动删除。</translation>
    </message>
    <message>
        <source>Understood, but not taken from “{kind}”: {columns}. Where SalesDesk keeps it, import it with a table of its own.</source>
        <translation>看懂了，但不从“{kind}”里取：{columns}。SalesDesk 另有地方保存的，请用单独的表导入。</translation>
    </message>
    <message>
        <source>Understood, but not taken from “{kind}”: {columns}. SalesDesk does not keep it.</source>
        <translation>已识别，但不从“{kind}”中导入：{columns}。SalesDesk 不保存这些内容。</translation>
    </message>
    <message>
        <source>{reason} SalesDesk does not keep it.</source>
        <translation>{reason}SalesDesk 不保存这些内容。</translation>
    </message>
    <message>
        <source>{reason} SalesDesk takes it from tables of its own only, not from “{kind}”.</source>
        <translation>{reason} SalesDesk 只从单独的表里取它，不从“{kind}”里取。</translation>
    </message>
    <message>
        <source>{remark} {reason}</source>
        <translation>{remark}{reason}</translation>
    </message>
    <message>
        <source>“{column}”: money received counts on the day on which it came in, and beside “{kind}” nothing says that day. Import it as receipts, each with its day.</source>
        <translation>“{column}”：回款按到账当天计算，而“{kind}”里没有写到账日期。请作为回款导入，每笔写上日期。</translation>
    </message>
    <message>
        <source>“{file}” brings it too, in row {row}, and says {other}. That row counts, for it came first. If this one is right, import its file again by itself.</source>
        <translation>“{file}”第 {row} 行也有这一条，内容是 {other}。先读到的那一行计入。如果这一行才对，请把它所在的文件单独再导入一次。</translation>
    </message>
    <message>
        <source>“{code}” stands for “{name}” in row {row} already: one code for two different names.</source>
        <translation>“{code}”在第 {row} 行已经是“{name}”的编号：一个编号对应了两个不同的名称。</translation>
    </message>
    <message>
        <source>Each contract counts as a sale on its day, unless an order says so already.</source>
        <translation>每份合同按签订日期计为一笔销售，除非已有订单记录了这笔销售。</translation>
    </message>
    <message>
        <source>Rows that were taken before, kept out when they came again, and are mended now; they replace what they were: {n}</source>
        <translation>之前已导入、再次导入时被拒绝、现已改正的行，替换原有记录：{n}</translation>
    </message>
    <message>
        <source>“{column}” says that {n} {n:person has|people have} left, and not on which day: {names}. {day} is taken for their last day: choose another one, or add a column with it.</source>
        <translation>“{column}”显示有 {n} 人已离职，但没有日期：{names}。最后在职日暂按 {day}：可另选，或在表中补一列日期。</translation>
    </message>
    <message>
        <source>“{column}” says that {n} {n:person has|people have} left: {names}. Their last day is {day}, as you chose.</source>
        <translation>“{column}”显示有 {n} 人已离职：{names}。最后在职日为所选的 {day}。</translation>
    </message>
    <message>
        <source>No role fits: {titles}.</source>
        <translation>没有对应的角色：{titles}。</translation>
    </message>
    <message>
        <source>Void in another table of this import, so that they do not count: {n}</source>
        <translation>本次导入的另一张表中已作废，不计：{n}</translation>
    </message>
    <message>
        <source>It names the order that was delivered.</source>
        <translation>它写的是所发货的订单。</translation>
    </message>
    <message>
        <source>With {columns} it is the day of the row.</source>
        <translation>与{columns}合起来是该行的日期。</translation>
    </message>
    <message>
        <source>It is the day of the row, in the month that the sheet names.</source>
        <translation>它是该行在表中所写月份里的日期。</translation>
    </message>
    <message>
        <source>Lost since they were imported as won, so that they count no more: {n} {n:sale|sales}</source>
        <translation>导入时已赢单、现已输单，不再计入：{n} 笔销售</translation>
    </message>
    <message>
        <source>Won when they were imported and open again here; their sales still count: {n}. If one of them is lost, delete its sale.</source>
        <translation>导入时已赢单、这里又变为进行中，其销售仍计入：{n}。如已丢单，请删除相应的销售。</translation>
    </message>
    <message>
        <source>Targets of a quarter, a half-year or a year, spread over their months: {n}</source>
        <translation>季度、半年或全年的目标，已平均分到各月：{n} 个</translation>
    </message>
    <message>
        <source>“{heading}”: months with a target of their own keep it, and the rest of it is spread over the others: {n}</source>
        <translation>“{heading}”：已有目标的月份保持不变，余下部分平均分到其他月份：{n} 个</translation>
    </message>
    <message>
        <source>“{heading}” is not added: the targets of its months are there already: {n}</source>
        <translation>“{heading}”没有另外计入：其各月目标已经有了：{n} 个</translation>
    </message>
    <message>
        <source>“{heading}” is left out: “{other}” gives the target of the same people and months already: {n}. To take it instead, choose “Not used” above “{other}”.</source>
        <translation>“{heading}”未导入：“{other}”已给出同一人员、同一月份的目标：{n} 个。要改用它，请在“{other}”上方选择“不使用”。</translation>
    </message>
    <message>
        <source>Other records have their numbers, but are of another customer, day or amount, so that these are new and count beside them: {n} (row {rows})</source>
        <translation>编号与已有记录相同，但客户、日期或金额不同，因此作为新记录另外计入：{n}（第 {rows} 行）</translation>
    </message>
    <message>
        <source>Of another customer or day, and of another amount than what has their numbers: {n} (row {rows}). They are taken for corrections.</source>
        <translation>编号与已有记录相同，但客户或日期、以及金额都不同：{n}（第 {rows} 行）。这些行视为更正。</translation>
    </message>
    <message>
        <source>Receipts whose parts are known: the parts count, and the receipt keeps what no part speaks of: {n}</source>
        <translation>已有明细的回款：金额以明细为准，回款本身只保留明细未提到的部分：{n}</translation>
    </message>
    <message>
        <source>Parts of receipts, dated like their receipt: {n}</source>
        <translation>日期随所属回款的回款明细：{n}</translation>
    </message>
    <message>
        <source>Parts whose receipt is not known, dated {day}: {n}. Import the receipts too, and they get its day.</source>
        <translation>所属回款未知、日期记为 {day} 的回款明细：{n}。把回款也导入后，会改用回款的日期。</translation>
    </message>
    <message>
        <source>Parts of receipts that are void, so that they do not count: {n}</source>
        <translation>所属回款已作废、因此不计入的回款明细：{n}</translation>
    </message>
    <message>
        <source>Lines dated like their order, and not by when they were entered (“{column}”): {n}</source>
        <translation>按所属订单的日期、而非录入时间（“{column}”）计的明细行：{n}</translation>
    </message>
    <message>
        <source>Lines that count for the salesperson of their order, and not for who entered them (“{column}”): {n}</source>
        <translation>计入订单销售员、而不是录入人（“{column}”）的明细行：{n} 行</translation>
    </message>
    <message>
        <source>Lines dated by when they were entered (“{column}”), until their orders are imported as well: {n}</source>
        <translation>订单导入之前暂按录入时间（“{column}”）归期的明细行：{n} 行</translation>
    </message>
    <message>
        <source>Lines that count for who entered them (“{column}”), until their orders are imported as well: {n}</source>
        <translation>订单导入之前暂计入录入人（“{column}”）的明细行：{n} 行</translation>
    </message>
    <message>
        <source>This is no date, and no week, month, quarter or year.</source>
        <translation>这不是日期，也不是周、月、季度或年份。</translation>
    </message>
    <message>
        <source>The row has {n} cells, the headings are {m}: a value with the separator in it was cut in two, and has to stand in quotes. Left over: “{value}”.</source>
        <translation>这一行有 {n} 个单元格，标题只有 {m} 个：某个值里含有分隔符而被切成了两半，这样的值要放在引号里。多出来的是：“{value}”。</translation>
    </message>
    <message>
        <source>{cell} holds characters that cannot be read (“{value}”). Save the file again with the encoding UTF-8.</source>
        <translation>{cell} 里有无法识别的字符（“{value}”）。请用 UTF-8 编码重新保存文件。</translation>
    </message>
    <message>
        <source>“{column}” holds characters that cannot be read: {n} {n:cell|cells}, the first is {cell}.</source>
        <translation>“{column}”里有无法识别的字符：共 {n} 个单元格，第一个是 {cell}。</translation>
    </message>
    <message>
        <source>Amounts in {currencies} were converted at the rates that stand in “{column}”.</source>
        <translation>{currencies} 的金额已按“{column}”中的汇率折算。</translation>
    </message>
    <message>
        <source>It says what the figures of each row count.</source>
        <translation>它说明每行的数字统计的是什么。</translation>
    </message>
    <message>
        <source>Figures reached of {metric} are left out: it is counted from the facts themselves. {n}</source>
        <translation>未导入的“{metric}”完成值：该指标由业务数据本身统计。{n} 个</translation>
    </message>
    <message>
        <source>Figures in {currency}, brought into {home} by the rate of the last day of their period: {n}</source>
        <translation>{currency} 的数字，按各期最后一天的汇率折算成 {home}：{n} 个</translation>
    </message>
    <message>
        <source>“{heading}” is left out: its unit counts something, and nothing says what. Name it in the heading, as in 新客户目标（家）.</source>
        <translation>“{heading}”未导入：它的单位是计数的，但没有说明数的是什么。请在表头写明，例如“新客户目标（家）”。</translation>
    </message>
    <message>
        <source>“{column}” names a second person in {n} {n:row|rows}, and the sheet does not say what is theirs: the whole sale is that of “{first}”. To share it, write both with their shares in one cell (张伟 9/李娜 1), or put a column with the share beside each of them.</source>
        <translation>“{column}”在 {n} 行里写了第二个人，表里却没有写各占多少：业绩全部算在“{first}”名下。要分摊，请在一个单元格里写上两人及份额（张伟 9/李娜 1），或在每个人旁边加一列占比。</translation>
    </message>
    <message>
        <source>Short names that are no other spelling, because each may mean more than one customer: {names}.</source>
        <translation>这些简称没有记为别名，因为每个都可能指不止一个客户：{names}。</translation>
    </message>
    <message>
        <source>Rows without a day of payment: what is owed there has not come in yet, and they are left out: {n}</source>
        <translation>没有到账日期的行：应收款项尚未到账，未计入：{n}</translation>
    </message>
    <message>
        <source>Rows without a day and without money: nothing has come in yet, and they are left out: {n}</source>
        <translation>既无日期也无金额的行：尚未到账，不导入：{n}</translation>
    </message>
    <message>
        <source>Lines of these orders that rested on when and by whom they were entered: now as their order says: {n}</source>
        <translation>原先按录入时间、录入人计算的订单明细行，现在以订单为准：{n} 行</translation>
    </message>
    <message>
        <source>It names the customer where SalesDesk knows one of that name, or a deal or contact.</source>
        <translation>如果 SalesDesk 中有同名的客户、商机或联系人，即由此得知客户。</translation>
    </message>
    <message>
        <source>What rows are related to is not known yet, so that they come without a customer: {names} ({n} {n:row|rows}). Import these, then this sheet again: it is linked then.</source>
        <translation>以下关联对象尚未导入，相关的行暂无客户：{names}（{n} 行）。请先导入它们，再导入一次本表，即可自动关联。</translation>
    </message>
    <message>
        <source>Lines of orders that they name by “{column}” alone, without day, customer and salesperson: the orders have these, and their amounts. Import the orders (often called Sales Orders) before them, or both files together, if you want to know the products.</source>
        <translation>这是订单的明细行，只用“{column}”指明所属订单，没有日期、客户和销售员：这些以及金额都在订单里。想知道卖了哪些产品，请先导入订单文件（常名为 Sales Orders），或把两个文件一起导入。</translation>
    </message>
    <message>
        <source>The order of this line is neither in this import nor in an earlier one.</source>
        <translation>这一行所属的订单既不在本次导入中，以前也没有导入过。</translation>
    </message>
    <message>
        <source>Names with a title or a remark are taken for people who are known: {names}.</source>
        <translation>带称谓或备注的姓名按已有人员处理：{names}。</translation>
    </message>
    <message>
        <source>{n:Row|Rows} {rows} {n:says|say} just what a row above {n:says|say}, and {n:counts|count} as well. If that is a copy, delete it in the sheet and import it again.</source>
        <translation>{n} 行与上面某一行完全相同，也会计入：第 {rows} 行。如果是重复的，请在表里删掉再导入。</translation>
    </message>
    <message>
        <source>What is billed is told by the list of receivables or of invoices that came before: rows left out here: {n}</source>
        <translation>先前导入的应收单或发票已记了同样的开票，本表不再计的行：{n}</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>内容示例</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>asked above</source>
        <translation>请看上面</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更新后</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>If filled already</source>
        <translation>已有内容时</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>The same as “{name}”</source>
        <translation>就是“{name}”</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <source>New, or the same as “{name}”?</source>
        <translation>新增，还是就是“{name}”？</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无列名）</translation>
    </message>
    <message>
        <source>SalesDesk does not keep this.</source>
        <translation>SalesDesk 不保存此项。</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>The first {shown} of {n} are shown.</source>
        <translation>共 {n} 条，显示前 {shown} 条。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>See the overview</source>
        <translation>查看总览</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Nothing is changed until you say so.</source>
        <translation>在您确认之前，不会改动任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking at it anew…</source>
        <translation>正在重新识别…</translation>
    </message>
    <message>
        <source>Looking at it anew, then importing it…</source>
        <translation>正在重新识别，随后导入…</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>All of it is written, or nothing: you can cancel at any time.</source>
        <translation>要么全部写入，要么一条不写，可随时取消。</translation>
    </message>
    <message>
        <source>It was imported before it could be stopped. “Undo import” takes it back.</source>
        <translation>没来得及停下，已经导入。点“撤销导入”可撤回。</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} – rejected rows</source>
        <translation>{name} – 未导入的行</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Saved as {name}. Correct the rows there and import it.</source>
        <translation>已保存为 {name}。请在其中改正后再导入。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>{n} new</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>有更新 {n}</translation>
    </message>
    <message>
        <source>{n} the same</source>
        <translation>无变化 {n}</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>有问题未导入 {n}</translation>
    </message>
    <message>
        <source>{n} set aside</source>
        <translation>暂不导入 {n}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>{kind} from {product}</source>
        <translation>{product}的{kind}</translation>
    </message>
    <message>
        <source>headings in row {rows}</source>
        <translation>表头在第 {rows} 行</translation>
    </message>
    <message>
        <source>{n} {n:row|rows}</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>日期 {day}</translation>
    </message>
    <message>
        <source>hidden sheet</source>
        <translation>隐藏工作表</translation>
    </message>
    <message>
        <source>The sheet&apos;s own total of “{column}” agrees: {stated}.</source>
        <translation>“{column}”与表内合计一致：{stated}。</translation>
    </message>
    <message>
        <source>The sheet&apos;s own total of “{column}” (row {row}) is {stated}, its rows add up to {read}: a difference of {difference}.</source>
        <translation>“{column}”的表内合计（第 {row} 行）为 {stated}，各行相加为 {read}，相差 {difference}。</translation>
    </message>
    <message>
        <source>As confirmed on {day}: {name}</source>
        <translation>按 {day} 的确认读取：{name}</translation>
    </message>
    <message>
        <source>As confirmed before: {name}</source>
        <translation>按以前的确认读取：{name}</translation>
    </message>
    <message>
        <source>Total differs by {difference}</source>
        <translation>合计相差 {difference}</translation>
    </message>
    <message>
        <source>Of it {rejected} in {n} rejected {n:row|rows} {n:is|are} not imported.</source>
        <translation>其中 {rejected} 在 {n} 个被拒绝的行中，不会导入。</translation>
    </message>
</context>
<context>
    <name>InWords</name>
    <message>
        <source>In words</source>
        <translation>用一句话说</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{basis} — {rule}</source>
        <translation>{basis}——{rule}</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Choose the filled forms</source>
        <translation>选择填好的表</translation>
    </message>
    <message>
        <source>Filled forms and e-mails ({kinds})</source>
        <translation>填好的表格和邮件 ({kinds})</translation>
    </message>
    <message>
        <source>Took in {n} {n:score|scores}.</source>
        <translation>已读入 {n} 个得分。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Choose sheets to import</source>
        <translation>选择要导入的表格</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder of sheets</source>
        <translation>选择存放表格的文件夹</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Interview sheet</source>
        <translation>面谈表</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Agreed last time</source>
        <translation>上次约定</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>面谈问题</translation>
    </message>
    <message>
        <source>The view of the reviewed</source>
        <translation>被考核人意见</translation>
    </message>
    <message>
        <source>Held on {day}</source>
        <translation>{day} 面谈</translation>
    </message>
    <message>
        <source>Planned for {day}</source>
        <translation>计划 {day} 面谈</translation>
    </message>
    <message>
        <source>Last time {total} {grade}</source>
        <translation>上次 {total} {grade}</translation>
    </message>
</context>
<context>
    <name>Invoice</name>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Amount invoiced</source>
        <translation>开票金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>It worked: with this much data the gain is unlikely to be chance.</source>
        <translation>起作用了：以现有数据看，增长不太可能是偶然。</translation>
    </message>
    <message>
        <source>It did not work: those in the plan fell behind.</source>
        <translation>没有起作用：参加的人反而落后了。</translation>
    </message>
    <message>
        <source>It cannot be told from chance: the interval goes from a loss to a gain.</source>
        <translation>分辨不出：区间从亏到赚都有可能，可能只是偶然。</translation>
    </message>
    <message>
        <source>It cannot be told yet: no month of the plan is over.</source>
        <translation>还不能判断：方案还没有满一个月。</translation>
    </message>
    <message>
        <source>people outside the plan in the same months</source>
        <translation>同期方案以外的人</translation>
    </message>
    <message>
        <source>the same people in the same months a year before</source>
        <translation>同一批人上一年的同期</translation>
    </message>
    <message>
        <source>nothing: nobody is outside the plan, and there is no year before</source>
        <translation>没有对照：方案以外没有人，也没有上一年的数据</translation>
    </message>
    <message>
        <source>It cannot be told: only {people} {people:person|people} sold before and after; at least {least} are needed.</source>
        <translation>分辨不出：前后都有销售的只有 {people} 人，至少需要 {least} 人。</translation>
    </message>
</context>
<context>
    <name>KpiCard</name>
    <message>
        <source>What is behind this figure</source>
        <translation>这个数字从何而来</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下降</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Leafing</name>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃修改？</translation>
    </message>
    <message>
        <source>What you changed is not saved.</source>
        <translation>修改还没有保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>What you changed is not saved.</source>
        <translation>修改还没有保存。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>LeftRows</name>
    <message>
        <source>Rows that were left alone</source>
        <translation>没有撤销的行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was left is listed here. Click a line to look at it.</source>
        <translation>留下的都列在这里。点击一行即可查看。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>The first {n} are listed.</source>
        <translation>这里列出前 {n} 行。</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Remembered sheet</source>
        <translation>记住的表格</translation>
    </message>
    <message>
        <source>Other spelling</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Place in a team</source>
        <translation>团队归属</translation>
    </message>
    <message>
        <source>Share of a sale</source>
        <translation>业绩分成</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Round of reviews</source>
        <translation>考核周期</translation>
    </message>
    <message>
        <source>Standard of a review</source>
        <translation>考核标准</translation>
    </message>
    <message>
        <source>Score of a review</source>
        <translation>考核得分</translation>
    </message>
    <message>
        <source>Answer to a review</source>
        <translation>考核反馈</translation>
    </message>
</context>
<context>
    <name>LevelSteps</name>
    <message>
        <source>Add a level</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>points:</source>
        <translation>分：</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>What is seen at this level</source>
        <translation>这一等级的表现</translation>
    </message>
</context>
<context>
    <name>LineFacts</name>
    <message>
        <source>No facts belong to this line.</source>
        <translation>这一行没有对应的数据。</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>; </source>
        <translation>。</translation>
    </message>
    <message>
        <source>{basis} — {rule}</source>
        <translation>{basis}——{rule}</translation>
    </message>
    <message>
        <source>Nothing: {reason}.</source>
        <translation>未发放：{reason}。</translation>
    </message>
    <message>
        <source>Question ({state}): {question}</source>
        <translation>疑问（{state}）：{question}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>答复：{answer}</translation>
    </message>
    <message>
        <source>See the facts</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Note a question…</source>
        <translation>记录疑问…</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By score</source>
        <translation>按得分</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>To do first</source>
        <translation>待办在前</translation>
    </message>
    <message>
        <source>Name or team</source>
        <translation>姓名或团队</translation>
    </message>
    <message>
        <source>Finalise all</source>
        <translation>全部定稿</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>{n} {n:person|people}, {final} final</source>
        <translation>{n} 人，已定稿 {final}</translation>
    </message>
    <message>
        <source>Nobody here is called “{words}”.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
    <message>
        <source>Nobody of this team is reviewed in this period. Choose all teams above.</source>
        <translation>本期该团队没有被考核的人。可在上方选择全部团队。</translation>
    </message>
    <message>
        <source>Nobody stands at this step.</source>
        <translation>没有人处于这一步。</translation>
    </message>
    <message>
        <source>Bring all that are listed to</source>
        <translation>把列出的人转到</translation>
    </message>
    <message>
        <source>Note their talks as held today</source>
        <translation>标记今天已面谈</translation>
    </message>
    <message>
        <source>Note them as signed today</source>
        <translation>标记今天已签字</translation>
    </message>
    <message>
        <source>Archive what is confirmed</source>
        <translation>归档已确认的</translation>
    </message>
    <message>
        <source>Propose who gives feedback, where nobody is chosen</source>
        <translation>为尚无评价人的人推荐评价人</translation>
    </message>
    <message>
        <source>Write forms for self review and feedback…</source>
        <translation>生成自评与评价表…</translation>
    </message>
    <message>
        <source>Prepare e-mails with these forms…</source>
        <translation>准备带表格的邮件…</translation>
    </message>
    <message>
        <source>Read filled forms…</source>
        <translation>读取填好的表…</translation>
    </message>
    <message>
        <source>Save them as Word files…</source>
        <translation>另存为 Word 文件…</translation>
    </message>
    <message>
        <source>Review those who are missing ({n})</source>
        <translation>补充未考核的成员（{n}）</translation>
    </message>
    <message>
        <source>Design on paper…</source>
        <translation>打印样式…</translation>
    </message>
    <message>
        <source>Steps and last days…</source>
        <translation>步骤与截止日期…</translation>
    </message>
    <message>
        <source>Use the newest templates</source>
        <translation>改用最新模板</translation>
    </message>
    <message>
        <source>Delete these reviews</source>
        <translation>删除本期考核</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>“{name}” is not a picture of at most 500 KB.</source>
        <translation>“{name}”不是 500 KB 以内的图片。</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
</context>
<context>
    <name>MatrixGrid</name>
    <message>
        <source>Cells of the matrix</source>
        <translation>矩阵的格子</translation>
    </message>
    <message>
        <source>below</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>rows ↓  columns →</source>
        <translation>行 ↓  列 →</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Salesperson&apos;s ID</source>
        <translation>销售员编号</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标名称</translation>
    </message>
    <message>
        <source>Part of the goal</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>底线值</translation>
    </message>
    <message>
        <source>Stretch value</source>
        <translation>挑战值</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>意义</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>回款金额</translation>
    </message>
    <message>
        <source>Amount outstanding</source>
        <translation>未回款金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>赢率</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>立项日期</translation>
    </message>
    <message>
        <source>Close date</source>
        <translation>成交日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>实际成交日期</translation>
    </message>
    <message>
        <source>Won (yes or no)</source>
        <translation>是否赢单</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Opportunity ID</source>
        <translation>商机编号</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>联系人编号</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>是否退货</translation>
    </message>
    <message>
        <source>Hired on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>Part of pay</source>
        <translation>工资项目</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>提成</translation>
    </message>
    <message>
        <source>Commission rate</source>
        <translation>提成比例</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next contact on</source>
        <translation>下次联系日期</translation>
    </message>
    <message>
        <source>Last contact on</source>
        <translation>最后联系日期</translation>
    </message>
    <message>
        <source>Reason for the loss</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Contract name</source>
        <translation>合同名称</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Share of the result</source>
        <translation>业绩占比</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Own score</source>
        <translation>自评得分</translation>
    </message>
    <message>
        <source>Score of a standard</source>
        <translation>单项得分</translation>
    </message>
    <message>
        <source>Coefficient of pay</source>
        <translation>绩效系数</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>有待改进</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Effort (hours)</source>
        <translation>工时（小时）</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>Value of a person</source>
        <translation>个人数值</translation>
    </message>
    <message>
        <source>Target or actual</source>
        <translation>目标或实际</translation>
    </message>
    <message>
        <source>Value of a period</source>
        <translation>期间数值</translation>
    </message>
    <message>
        <source>Total (check)</source>
        <translation>合计（核对）</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>Member</name>
    <message>
        <source>Sales representative</source>
        <translation>销售代表</translation>
    </message>
    <message>
        <source>Key account manager</source>
        <translation>大客户经理</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>团队主管</translation>
    </message>
    <message>
        <source>Sales manager</source>
        <translation>销售经理</translation>
    </message>
    <message>
        <source>Sales support</source>
        <translation>销售支持</translation>
    </message>
    <message>
        <source>House account</source>
        <translation>公司账户</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Another gender</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>In this team since</source>
        <translation>加入团队日期</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Hired on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Gender (only to look whether pay is fair)</source>
        <translation>性别（仅用于查看激励是否公平）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>In this team until</source>
        <translation>离开团队日期</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Sum of the money received in the period</source>
        <translation>本期收到的款项合计</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Sum of the amounts of the sale lines dated in the period, by credited share</source>
        <translation>本期销售明细的金额合计，按业绩分成计算</translation>
    </message>
    <message>
        <source>Shared sales</source>
        <translation>共享销售额</translation>
    </message>
    <message>
        <source>The part of sales that comes from sale lines whose revenue several share, by credited share</source>
        <translation>由多人分摊的销售明细所带来的销售额，按分摊比例计</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Number of different order numbers in the period; a line without a number is one order, what came back is none</source>
        <translation>期间内不同订单号的个数；没有订单号的明细各算一单，退货不算订单</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sum of the quantities of the sale lines dated in the period, by credited share</source>
        <translation>本期销售明细的数量合计，按业绩分成计算</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Sales less cost, over the sale lines whose cost is known</source>
        <translation>销售额减成本，只计有成本的销售明细</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Gross profit divided by the sales of the lines whose cost is known</source>
        <translation>毛利除以有成本的销售额</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Customers whose first sale ever is in the period, counted for the salesperson of that sale</source>
        <translation>首次成交在本期的客户数，计给首次成交的销售人员</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均订单额</translation>
    </message>
    <message>
        <source>Sales divided by the number of orders</source>
        <translation>销售额除以订单数</translation>
    </message>
    <message>
        <source>Active A customers</source>
        <translation>活跃 A 级客户数</translation>
    </message>
    <message>
        <source>Customers graded A now who bought in the period, counted for the one who looks after them</source>
        <translation>目前为 A 级且期间内有成交的客户数，计入其负责人名下</translation>
    </message>
    <message>
        <source>Coverage of A customers</source>
        <translation>A 级客户覆盖率</translation>
    </message>
    <message>
        <source>Active A customers divided by all A customers that somebody looks after</source>
        <translation>活跃 A 级客户数除以所负责的全部 A 级客户数</translation>
    </message>
    <message>
        <source>Customer visits</source>
        <translation>客户拜访数</translation>
    </message>
    <message>
        <source>Number of visits to customers in the period</source>
        <translation>期间内拜访客户的次数</translation>
    </message>
    <message>
        <source>Customer activities</source>
        <translation>客户活动数</translation>
    </message>
    <message>
        <source>Number of visits, calls, messages, meetings and other activities with customers in the period</source>
        <translation>期间内拜访、电话、消息、会议等客户活动的次数</translation>
    </message>
    <message>
        <source>Opportunities opened</source>
        <translation>新建商机数</translation>
    </message>
    <message>
        <source>Number of opportunities that were opened in the period</source>
        <translation>期间内新建商机的数量</translation>
    </message>
    <message>
        <source>Tasks done on time</source>
        <translation>任务按时完成率</translation>
    </message>
    <message>
        <source>Tasks done by their due date ÷ tasks due in the period; a task counts once it is done or its due date has passed</source>
        <translation>按时完成的任务 ÷ 期间内到期的任务；任务在完成后或过了截止日期后才计入</translation>
    </message>
    <message>
        <source>done on time</source>
        <translation>按时完成</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Review score</source>
        <translation>考核得分</translation>
    </message>
    <message>
        <source>Total of the final review of the period; of several people or reviews their mean</source>
        <translation>该期间已定稿考核的总分；多人或多次考核取平均</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>总分之和</translation>
    </message>
    <message>
        <source>final reviews</source>
        <translation>已定稿的考核</translation>
    </message>
    <message>
        <source>Review coefficient</source>
        <translation>考核系数</translation>
    </message>
    <message>
        <source>What the grade of the final review of the period multiplies pay by; of several people or reviews their mean</source>
        <translation>该期间已定稿考核的等级对应的奖金系数；多人或多次考核取平均</translation>
    </message>
    <message>
        <source>coefficients</source>
        <translation>系数之和</translation>
    </message>
    <message>
        <source>Review bonus</source>
        <translation>考核奖金</translation>
    </message>
    <message>
        <source>Sum of the bonuses that the grades of final reviews earn, in the period in which the reviewed time ends</source>
        <translation>已定稿考核的等级对应奖金之和，计入考核期结束的那个期间</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>开票额</translation>
    </message>
    <message>
        <source>Sum of what was invoiced in the period</source>
        <translation>期间开票金额之和</translation>
    </message>
</context>
<context>
    <name>MonthBars</name>
    <message>
        <source>Attainment of the sales target over twelve months</source>
        <translation>近十二个月销售目标完成率</translation>
    </message>
    <message>
        <source>{month}: {actual} of {target}, {share}</source>
        <translation>{month}：{actual} / {target}，{share}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>MonthWay</name>
    <message>
        <source>Profiles…</source>
        <translation>分布…</translation>
    </message>
    <message>
        <source>By the profile “{name}”</source>
        <translation>按“{name}”分布</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>As in the whole</source>
        <translation>与上级各月一致</translation>
    </message>
    <message>
        <source>By last year&apos;s actual shape</source>
        <translation>按去年实际节奏</translation>
    </message>
    <message>
        <source>By working days</source>
        <translation>按工作日</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>MonthsCard</name>
    <message>
        <source>reached</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>outlook</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>achievable, by the past</source>
        <translation>可达区间</translation>
    </message>
    <message>
        <source>By month ({unit})</source>
        <translation>各月情况（{unit}）</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>各月情况</translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>The same</source>
        <translation>同一个</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>“{new}” in the sheet = “{known}” in SalesDesk?</source>
        <translation>表中“{new}” = 已有“{known}”？</translation>
    </message>
    <message>
        <source>“{new}” = “{known}”, both in the sheet?</source>
        <translation>表中的“{new}”=“{known}”？</translation>
    </message>
    <message>
        <source>“{new}” in the form = “{known}” in SalesDesk?</source>
        <translation>考核表中“{new}” = 已有“{known}”？</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>另一个人</translation>
    </message>
</context>
<context>
    <name>NameQuestions</name>
    <message>
        <source>All the same</source>
        <translation>全部是同一个</translation>
    </message>
    <message>
        <source>All new</source>
        <translation>全部是新的</translation>
    </message>
    <message>
        <source>Change the answers</source>
        <translation>修改回答</translation>
    </message>
    <message>
        <source>The name in this form looks like a known one. Is it the same?</source>
        <translation>这份表中的姓名与已有成员相近，是同一个人吗？</translation>
    </message>
    <message>
        <source>{n} new {n:name looks like a known one. Is it|names look like known ones. Are they} the same? Without an answer {n:it is|they are} new.</source>
        <translation>有 {n} 个新名称与已有名称相近，是同一个吗？不回答就按新名称处理。</translation>
    </message>
    <message>
        <source>All questions about names are answered.</source>
        <translation>名称的问题都已回答。</translation>
    </message>
</context>
<context>
    <name>NamesakeQuestion</name>
    <message>
        <source>Which one?</source>
        <translation>请选择是哪一个</translation>
    </message>
    <message>
        <source>last sale {day}</source>
        <translation>最近一笔销售 {day}</translation>
    </message>
    <message>
        <source>no sale yet</source>
        <translation>尚无销售</translation>
    </message>
</context>
<context>
    <name>NamesakeQuestions</name>
    <message>
        <source>Names that several records have: {n}. Whom does this sheet mean? Until you say, their rows are rejected.</source>
        <translation>有 {n} 个名称对应多条记录。表中指的是哪一个？未选择前，相关行不会导入。</translation>
    </message>
    <message>
        <source>Of several with one name, this sheet means:</source>
        <translation>同名记录中，本表指的是：</translation>
    </message>
</context>
<context>
    <name>Near</name>
    <message>
        <source>They differ in the legal form.</source>
        <translation>只有公司类型不同（如“有限公司”）。</translation>
    </message>
    <message>
        <source>They differ in what stands in brackets.</source>
        <translation>只有括号里的内容不同。</translation>
    </message>
    <message>
        <source>Nobody else has this surname.</source>
        <translation>只有这一位姓这个姓。</translation>
    </message>
    <message>
        <source>They differ in a title or what is added to the name.</source>
        <translation>只差称呼、职务或名字后面的附注。</translation>
    </message>
    <message>
        <source>They differ in spaces, dots or dashes only.</source>
        <translation>只差空格、点或横线。</translation>
    </message>
    <message>
        <source>They differ in brackets or signs only.</source>
        <translation>只有括号或符号不同。</translation>
    </message>
    <message>
        <source>The same in simplified characters.</source>
        <translation>换成简体字后相同。</translation>
    </message>
    <message>
        <source>The same words in another order.</source>
        <translation>词相同，顺序不同。</translation>
    </message>
    <message>
        <source>One is how the other sounds.</source>
        <translation>一个是另一个的拼音。</translation>
    </message>
    <message>
        <source>They sound alike.</source>
        <translation>读音相同。</translation>
    </message>
    <message>
        <source>They differ in one character.</source>
        <translation>只差一个字。</translation>
    </message>
    <message>
        <source>They have the same e-mail address.</source>
        <translation>邮箱相同。</translation>
    </message>
    <message>
        <source>They have the same mobile number.</source>
        <translation>手机号相同。</translation>
    </message>
    <message>
        <source>Their codes differ in spaces, dots or dashes only.</source>
        <translation>两者的编号只差空格、点或连字符。</translation>
    </message>
    <message>
        <source>The one name stands in the other.</source>
        <translation>一个名称包含在另一个里面。</translation>
    </message>
</context>
<context>
    <name>NewWorkspaceDialog</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Set up a shared workspace</source>
        <translation>建立共享工作区</translation>
    </message>
    <message>
        <source>for example: Sales East</source>
        <translation>例如：华东销售部</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>It is empty. Everything will be kept in it, for all who may open it.</source>
        <translation>数据库是空的。所有数据都保存在里面，有权打开的人都能使用。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Everything is kept in this one file, on your computer.</source>
        <translation>所有内容都保存在这一个文件里，就在您的电脑上。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Language of printed documents</source>
        <translation>打印文档的语言</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>工作区保存在哪里</translation>
    </message>
    <message>
        <source>Please give the workspace a name.</source>
        <translation>请给工作区起个名称。</translation>
    </message>
    <message>
        <source>Please say in which file it is to be kept.</source>
        <translation>请填写保存到哪个文件。</translation>
    </message>
    <message>
        <source>“{name}” is already there. Choose another name.</source>
        <translation>“{name}”已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>The folder “{name}” does not exist.</source>
        <translation>文件夹“{name}”不存在。</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>事例</translation>
    </message>
    <message>
        <source>One-on-one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was seen or said</source>
        <translation>看到或谈到的内容</translation>
    </message>
    <message>
        <source>Write what was seen or said.</source>
        <translation>请写明看到或谈到的内容。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The table does not say who sold: its rows count for the company, but for no member.</source>
        <translation>表中没有销售员：这些行计入公司，但不计入任何成员。</translation>
    </message>
    <message>
        <source>{n} more {n:note|notes}</source>
        <translation>还有 {n} 条说明</translation>
    </message>
    <message>
        <source>Fewer notes</source>
        <translation>收起说明</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes over the period</source>
        <translation>本期记录</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>What was seen or said today?</source>
        <translation>今天看到或谈到了什么？</translation>
    </message>
    <message>
        <source>Self review</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>None yet: praise, cases and one-on-ones noted during the period are read here.</source>
        <translation>还没有：本期记下的表扬、事例和一对一会显示在这里。</translation>
    </message>
    <message>
        <source>and {n} more, under Notes</source>
        <translation>还有 {n} 条，见“记录”</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>The same with {n} more {n:file|files}.</source>
        <translation>另外 {n} 个文件也是如此。</translation>
    </message>
    <message>
        <source>A table has a row of headings and rows under it: sales, orders, receipts, targets, customers, products or your team.</source>
        <translation>表格应有一行表头，下面是数据：销售、订单、回款、目标、客户、产品或团队成员。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Let the parts follow</source>
        <translation>下级跟着调整</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>下级不变</translation>
    </message>
    <message>
        <source>Not taken: {places}. {reason}</source>
        <translation>未采用：{places}。{reason}</translation>
    </message>
    <message>
        <source>Not taken: {places} and {n} more. {reason}</source>
        <translation>未采用：{places} 等另外 {n} 处。{reason}</translation>
    </message>
    <message>
        <source>below the last row</source>
        <translation>最后一行以下</translation>
    </message>
    <message>
        <source>{name}, beyond the last month</source>
        <translation>{name}，超出最后一个月</translation>
    </message>
</context>
<context>
    <name>OneImport</name>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>brought rejected rows of import {n}, corrected</source>
        <translation>补导了第 {n} 次导入中改正的行</translation>
    </message>
    <message>
        <source>its rejected rows came with import {n}</source>
        <translation>未导入的行已在第 {n} 次导入中补上</translation>
    </message>
    <message>
        <source>Undone {when}.</source>
        <translation>已于 {when} 撤销。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>What it held</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>暂不导入</translation>
    </message>
</context>
<context>
    <name>OneReviewMenu</name>
    <message>
        <source>Bring to step</source>
        <translation>转到步骤</translation>
    </message>
    <message>
        <source>Not signed after all</source>
        <translation>取消签字标记</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>今天已签字</translation>
    </message>
    <message>
        <source>Raise an appeal…</source>
        <translation>提出申诉…</translation>
    </message>
    <message>
        <source>Draft an improvement plan</source>
        <translation>起草改进计划</translation>
    </message>
    <message>
        <source>Print the interview sheet</source>
        <translation>打印面谈表</translation>
    </message>
    <message>
        <source>Choose who gives feedback…</source>
        <translation>选择评价人…</translation>
    </message>
    <message>
        <source>Prepare e-mails with the forms…</source>
        <translation>准备带表格的邮件…</translation>
    </message>
    <message>
        <source>Save as Word file…</source>
        <translation>另存为 Word 文件…</translation>
    </message>
    <message>
        <source>Print an earlier version</source>
        <translation>打印旧版本</translation>
    </message>
    <message>
        <source>Take out of the reviews</source>
        <translation>移出本次考核</translation>
    </message>
</context>
<context>
    <name>Only</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Customer grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New or repeat customers</source>
        <translation>新老客户</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>new customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>repeat customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>{what} {values}</source>
        <translation>{what} {values}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}，{other}</translation>
    </message>
</context>
<context>
    <name>OnlyChooser</name>
    <message>
        <source>Limited to</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
</context>
<context>
    <name>OnlyDialog</name>
    <message>
        <source>Limit to a part</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>限定范围</translation>
    </message>
    <message>
        <source>Targets for this part stand beside those for all facts.</source>
        <translation>这部分的目标与不限范围的目标分开设定。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show its targets</source>
        <translation>查看它的目标</translation>
    </message>
</context>
<context>
    <name>Opportunity</name>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Opportunity number</source>
        <translation>商机编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>销售阶段</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>赢率</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Expected close date</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>商机状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Close the plan</source>
        <translation>结束计划</translation>
    </message>
    <message>
        <source>“Extended” lets it go on for 30 days, with a check at their end.</source>
        <translation>“延长”会再进行 30 天，并在期末检查一次。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please say in a sentence what became of it.</source>
        <translation>请用一句话说明结果。</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Wrote {n} {n:file|files} to {folder}.</source>
        <translation>已写入 {n} 个文件到{folder}。</translation>
    </message>
    <message>
        <source>Wrote {n} {n:e-mail: open it in your mail program and send it|e-mails: open them in your mail program and send them}.</source>
        <translation>已写好 {n} 封邮件：请用邮件程序打开并发送。</translation>
    </message>
    <message>
        <source>No e-mail address is known of {names}: fill it in under Team.</source>
        <translation>{names}没有邮箱地址：请在“团队”中填写。</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as one PDF</source>
        <translation>存为一个 PDF</translation>
    </message>
    <message>
        <source>Save one file per person</source>
        <translation>每人存一个文件</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>另存为 Word</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save one file per person into a folder</source>
        <translation>每人一个文件，存入文件夹</translation>
    </message>
    <message>
        <source>Save one Word file per person into a folder</source>
        <translation>每人一个 Word 文件，存入文件夹</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Sent to the printer: {n} {n:page|pages}</source>
        <translation>已送打印机：{n} 页</translation>
    </message>
    <message>
        <source>Saved {n} {n:file|files} in {folder}</source>
        <translation>已保存 {n} 个文件到 {folder}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Stopped; the rest was not printed or saved.</source>
        <translation>已停止，其余未打印或保存。</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>same month last year</source>
        <translation>去年同月</translation>
    </message>
    <message>
        <source>mean of 3 months</source>
        <translation>3 个月平均</translation>
    </message>
    <message>
        <source>mean of 12 months</source>
        <translation>12 个月平均</translation>
    </message>
    <message>
        <source>level of the latest months</source>
        <translation>近几个月水平</translation>
    </message>
    <message>
        <source>last year with this year&apos;s growth</source>
        <translation>去年同月×今年增幅</translation>
    </message>
    <message>
        <source>level and grown last year</source>
        <translation>近期水平与去年增幅的折中</translation>
    </message>
    <message>
        <source>mean of 12 months in the shape of the year</source>
        <translation>12 个月平均×年度节奏</translation>
    </message>
    <message>
        <source>All of its months are over: there is nothing left to tell.</source>
        <translation>各月均已结束，无需再预测。</translation>
    </message>
    <message>
        <source>Fewer than 4 whole months are known: too little to tell more.</source>
        <translation>完整月份不足 4 个，数据太少，无法预计。</translation>
    </message>
    <message>
        <source>A percentage or a count of distinct things has no outlook: months of it do not add up.</source>
        <translation>百分比和去重计数没有预计：各月不能相加。</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Grades from cycle to cycle</source>
        <translation>历次等级分布</translation>
    </message>
    <message>
        <source>Once reviews are final, their grades can be compared here from cycle to cycle.</source>
        <translation>考核定稿后，可在这里比较历次等级分布。</translation>
    </message>
    <message>
        <source>mean {points}</source>
        <translation>平均 {points}</translation>
    </message>
    <message>
        <source>{n} {n:person|people}</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>{period}, {grade}: {n} of {all}</source>
        <translation>{period}，{grade}：{n} / {all} 人</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>A share is above 0% and at most 100%.</source>
        <translation>比例须大于 0%，且不超过 100%。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>There is no “{name}” of that kind.</source>
        <translation>没有这一类的“{name}”。</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>计入谁</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Of a</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{share} of {scope} {target}</source>
        <translation>{scope}“{target}”的 {share}</translation>
    </message>
</context>
<context>
    <name>OverlayDialog</name>
    <message>
        <source>Credits beyond a sale</source>
        <translation>额外业绩</translation>
    </message>
    <message>
        <source>A sale keeps its shares of 100%. A customer handed over counts for the one before until a day.</source>
        <translation>不影响每笔销售的分摊（合计 100%）。移交的客户在某日之前仍计入原负责人。</translation>
    </message>
    <message>
        <source>Nobody is credited beyond their own sales.</source>
        <translation>还没有人有自己销售以外的业绩。</translation>
    </message>
    <message>
        <source>Remove the chosen</source>
        <translation>删除所选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>There are no sales yet. Import last month&apos;s sheet to see who reached what.</source>
        <translation>还没有销售数据。导入上个月的表格，就能看到每个人的完成情况。</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Sales by member</source>
        <translation>成员销售额</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Attainment by member</source>
        <translation>成员完成率</translation>
    </message>
    <message>
        <source>No targets are set for this period. Set targets</source>
        <translation>本期未设目标，去设定</translation>
    </message>
    <message>
        <source>Nobody has a target or sales in this period.</source>
        <translation>本期没有人有目标或销售。</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>单位：{unit}</translation>
    </message>
    <message>
        <source>Sales of 12 months ({unit})</source>
        <translation>近 12 个月销售额（{unit}）</translation>
    </message>
</context>
<context>
    <name>OwnTemplate</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Save ours to adapt it…</source>
        <translation>另存自带模板以便修改…</translation>
    </message>
    <message>
        <source>Back to ours</source>
        <translation>恢复自带模板</translation>
    </message>
    <message>
        <source>Your own template, {n} {n:line|lines}, kept in this workspace.</source>
        <translation>您自己的模板，共 {n} 行，保存在本工作区。</translation>
    </message>
    <message>
        <source>The template of SalesDesk.</source>
        <translation>SalesDesk 自带的模板。</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Typst templates ({kinds})</source>
        <translation>Typst 模板 ({kinds})</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>无法写入该位置。</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>超前</translation>
    </message>
    <message>
        <source>On course</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>The period has not begun.</source>
        <translation>期间尚未开始。</translation>
    </message>
    <message>
        <source>No target is set.</source>
        <translation>未设目标。</translation>
    </message>
    <message>
        <source>The target is not above zero.</source>
        <translation>目标不大于零。</translation>
    </message>
    <message>
        <source>There is no figure yet.</source>
        <translation>还没有数据。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>There are no customers yet. Import a sheet of sales or of customers.</source>
        <translation>还没有客户。请导入销售表或客户表。</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>There are no contacts yet. Import a sheet of contacts, or of customers that names one for each, or add one.</source>
        <translation>还没有联系人。请导入联系人表，或写有联系人的客户表，也可以直接新增。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>There are no products yet. Import a sheet of sales or a price list.</source>
        <translation>还没有产品。请导入销售表或价目表。</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>There are no sales in this period. Choose another period, or import a sheet.</source>
        <translation>本期没有销售。请换一个期间，或导入表格。</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>There are no receipts in this period. Choose another period, or import a sheet.</source>
        <translation>本期没有回款。请换一个期间，或导入表格。</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>There are no invoices in this period. Choose another period, or import a sheet.</source>
        <translation>本期没有发票。请换一个期间，或导入表格。</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>客户活动</translation>
    </message>
    <message>
        <source>There are no customer activities in this period. Import a sheet of visits or calls, or add one.</source>
        <translation>本期没有客户活动。请导入拜访或跟进记录表，或直接新增。</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>There are no opportunities yet. Import a sheet of opportunities, or add one.</source>
        <translation>还没有商机。请导入商机表，或直接新增。</translation>
    </message>
    <message>
        <source>Basis for incentives</source>
        <translation>激励依据</translation>
    </message>
    <message>
        <source>Shared sales</source>
        <translation>分摊销售</translation>
    </message>
    <message>
        <source>No sale of this period is shared. Open a sale and say under Credit who takes part in it.</source>
        <translation>本期没有多人分摊的销售。打开一笔销售，在“归属”中指定参与的成员。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>There is nobody in the team yet. Import last month&apos;s sheet: its people are found in it.</source>
        <translation>还没有成员。导入上个月的表格，其中的人员会自动识别。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>There are no teams yet. Add one, then say for each member to which team they belong.</source>
        <translation>还没有团队。先新增团队，再为成员指定所属团队。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>月度目标</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Action plans</source>
        <translation>行动计划</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>There are no notes in this period. Note praise, a case or a one-on-one: reviews show it at hand.</source>
        <translation>本期没有记录。请记下表扬、事例或一对一，考核时随手可查。</translation>
    </message>
    <message>
        <source>Team improvements</source>
        <translation>团队改进</translation>
    </message>
    <message>
        <source>Nothing on the list yet. Write down what does not work, why, what is changed, and when that is checked.</source>
        <translation>清单还是空的。请写下哪里不顺、为什么、改什么、何时检查。</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Try and judge</source>
        <translation>试算与评估</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <translation>{name} 有密码保护。</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>Final reviews over time</source>
        <translation>历次考核</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>PastLine</name>
    <message>
        <source>Open the review of {period}</source>
        <translation>打开{period}的考核</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>times the {figure}, {first} where there is none</source>
        <translation>乘以{figure}，没有时按 {first}</translation>
    </message>
    <message>
        <source>times {first}</source>
        <translation>乘以 {first}</translation>
    </message>
    <message>
        <source>from {at}: {share}</source>
        <translation>{at} 起为 {share}</translation>
    </message>
    <message>
        <source>above {at}: {share}</source>
        <translation>超过 {at} 时为 {share}</translation>
    </message>
    <message>
        <source>below {at}: {share}</source>
        <translation>低于 {at} 时为 {share}</translation>
    </message>
    <message>
        <source>up to {at}: {share}</source>
        <translation>{at} 及以下为 {share}</translation>
    </message>
    <message>
        <source>times a factor by {figure} — {parts}</source>
        <translation>按{figure}乘以系数：{parts}</translation>
    </message>
    <message>
        <source>of each deal at most {most} counts</source>
        <translation>每单最多计 {most}</translation>
    </message>
    <message>
        <source>a period only in part: {how}</source>
        <translation>不满一期的{how}</translation>
    </message>
    <message>
        <source>counts from {starts} to {ends}</source>
        <translation>{starts} 至 {ends} 期间计入</translation>
    </message>
    <message>
        <source>counts from {starts} on</source>
        <translation>{starts} 起计入</translation>
    </message>
    <message>
        <source>counts until {ends}</source>
        <translation>计入至 {ends}</translation>
    </message>
    <message>
        <source>at {at}: {pays}</source>
        <translation>{at} 时为 {pays}</translation>
    </message>
    <message>
        <source>each deal, in a straight line between: {points}; nothing below the first, no more beyond the last</source>
        <translation>每单在各点之间按直线计算：{points}；低于第一点不发，超过最后一点不再增加</translation>
    </message>
    <message>
        <source>in a straight line between: {points}; nothing below the first, no more beyond the last</source>
        <translation>在各点之间按直线计算：{points}；低于第一点不发，超过最后一点不再增加</translation>
    </message>
    <message>
        <source>{rate} of the bonus of {bonus}</source>
        <translation>{bonus} 奖金的 {rate}</translation>
    </message>
    <message>
        <source>{figure} is at least {at}</source>
        <translation>{figure}不低于 {at}</translation>
    </message>
    <message>
        <source>only when {when}</source>
        <translation>仅当{when} 时发放</translation>
    </message>
    <message>
        <source>in full when {when}, otherwise {share} of it</source>
        <translation>{when} 时全额发放，否则只发 {share}</translation>
    </message>
    <message>
        <source>place {place}: {amount}</source>
        <translation>第 {place} 名 {amount}</translation>
    </message>
    <message>
        <source>{rate} of what all reach together</source>
        <translation>全体合计的 {rate}</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one}，且{two}</translation>
    </message>
    <message>
        <source>prizes by rank: {prizes}; those who are level share theirs</source>
        <translation>按名次发奖：{prizes}；并列者平分</translation>
    </message>
    <message>
        <source>prizes by rank: {prizes}; those who are level have the same</source>
        <translation>按名次发奖：{prizes}；并列者同奖</translation>
    </message>
    <message>
        <source>{prizes}; ranked from {at} on</source>
        <translation>{prizes}；达到 {at} 才参加排名</translation>
    </message>
    <message>
        <source>{one} plus {two}</source>
        <translation>{one} 加{two}</translation>
    </message>
    <message>
        <source>{fund}, at most {cap}</source>
        <translation>{fund}，最多 {cap}</translation>
    </message>
    <message>
        <source>a pool of {fund}, shared by what each contributes</source>
        <translation>奖金池 {fund}，按各人贡献分配</translation>
    </message>
    <message>
        <source>a pool of {fund}, shared by attainment</source>
        <translation>奖金池 {fund}，按达成率分配</translation>
    </message>
    <message>
        <source>a pool of {fund}, shared by points</source>
        <translation>奖金池 {fund}，按积分分配</translation>
    </message>
    <message>
        <source>a pool of {fund}, shared equally</source>
        <translation>奖金池 {fund}，平均分配</translation>
    </message>
    <message>
        <source>at most {at}</source>
        <translation>最多 {at}</translation>
    </message>
    <message>
        <source>only {share} of what is above {at}</source>
        <translation>超过 {at} 的部分只发 {share}</translation>
    </message>
    <message>
        <source>all together at most {cap}</source>
        <translation>所有人合计最多 {cap}</translation>
    </message>
    <message>
        <source>{most}; above that everybody is scaled down in proportion</source>
        <translation>{most}，超过时每人按比例缩减</translation>
    </message>
    <message>
        <source>at least {at}</source>
        <translation>至少 {at}</translation>
    </message>
    <message>
        <source>from {at}: {pays}</source>
        <translation>{at} 起：{pays}</translation>
    </message>
    <message>
        <source>{where}: {pays}</source>
        <translation>{where}：{pays}</translation>
    </message>
    <message>
        <source>{row} — {cells}</source>
        <translation>{row}——{cells}</translation>
    </message>
    <message>
        <source>by {row} and {column}: {rows}</source>
        <translation>按{row}和{column}：{rows}</translation>
    </message>
    <message>
        <source>below {to}</source>
        <translation>低于 {to}</translation>
    </message>
    <message>
        <source>up to {to}</source>
        <translation>不超过 {to}</translation>
    </message>
    <message>
        <source>from {at}</source>
        <translation>达到 {at}</translation>
    </message>
    <message>
        <source>above {at}</source>
        <translation>超过 {at}</translation>
    </message>
    <message>
        <source>from {at} to below {to}</source>
        <translation>达到 {at} 但低于 {to}</translation>
    </message>
    <message>
        <source>above {at} up to {to}</source>
        <translation>超过 {at} 但不超过 {to}</translation>
    </message>
    <message>
        <source>{figure} {where}</source>
        <translation>{figure}{where}</translation>
    </message>
    <message>
        <source>{rate} more on what “{name}” pays</source>
        <translation>在“{name}”所发金额上再加 {rate}</translation>
    </message>
    <message>
        <source>{pays} of everything</source>
        <translation>全部的 {pays}</translation>
    </message>
    <message>
        <source>a sum of {amount} each period</source>
        <translation>每期固定 {amount}</translation>
    </message>
    <message>
        <source>a sum of {amount} in each period that reaches {at}</source>
        <translation>每期达到 {at} 即发固定 {amount}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>每个 {amount}</translation>
    </message>
    <message>
        <source>{amount} each, for at most {most}</source>
        <translation>每个 {amount}，最多 {most} 个</translation>
    </message>
    <message>
        <source>a bonus for each step, once: {steps}</source>
        <translation>达到每一档各发一次奖金：{steps}</translation>
    </message>
    <message>
        <source>below {to}: {pays}</source>
        <translation>低于 {to}：{pays}</translation>
    </message>
    <message>
        <source>from {at} to below {to}: {pays}</source>
        <translation>{at} 至低于 {to}：{pays}</translation>
    </message>
    <message>
        <source>up to {to}: {pays}</source>
        <translation>{to} 及以下：{pays}</translation>
    </message>
    <message>
        <source>above {at} up to {to}: {pays}</source>
        <translation>超过 {at} 至 {to}：{pays}</translation>
    </message>
    <message>
        <source>above {at}: {pays}</source>
        <translation>超过 {at}：{pays}</translation>
    </message>
    <message>
        <source>below {to} of the target: {pays}</source>
        <translation>低于目标的 {to}：{pays}</translation>
    </message>
    <message>
        <source>from {at} to below {to} of the target: {pays}</source>
        <translation>目标的 {at} 至低于 {to}：{pays}</translation>
    </message>
    <message>
        <source>from {at} of the target: {pays}</source>
        <translation>目标的 {at} 起：{pays}</translation>
    </message>
    <message>
        <source>up to {to} of the target: {pays}</source>
        <translation>目标的 {to} 及以下：{pays}</translation>
    </message>
    <message>
        <source>above {at} up to {to} of the target: {pays}</source>
        <translation>超过目标的 {at} 至 {to}：{pays}</translation>
    </message>
    <message>
        <source>above {at} of the target: {pays}</source>
        <translation>超过目标的 {at}：{pays}</translation>
    </message>
    <message>
        <source>the tier reached holds for the whole amount: {tiers}</source>
        <translation>达到的档适用于全部金额（全额）：{tiers}</translation>
    </message>
    <message>
        <source>each deal by its own size, on its whole amount: {tiers}</source>
        <translation>每单按自身大小定档，全额计算：{tiers}</translation>
    </message>
    <message>
        <source>each tier on the part that lies in it: {tiers}</source>
        <translation>各档只算落在该档的部分（超额累进）：{tiers}</translation>
    </message>
    <message>
        <source>each deal by itself, each tier on the part that lies in it: {tiers}</source>
        <translation>每单单独计算，各档只算落在该档的部分：{tiers}</translation>
    </message>
    <message>
        <source>{pays}</source>
        <translation>{pays}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不发</translation>
    </message>
    <message>
        <source>a sum of {amount}</source>
        <translation>固定 {amount}</translation>
    </message>
    <message>
        <source>not pro-rated</source>
        <translation>不按在岗时间折算</translation>
    </message>
    <message>
        <source>pro-rated by calendar days</source>
        <translation>按日历天数折算</translation>
    </message>
    <message>
        <source>pro-rated by working days</source>
        <translation>按工作日折算</translation>
    </message>
    <message>
        <source>pro-rated by whole months</source>
        <translation>按整月折算</translation>
    </message>
    <message>
        <source>new hires have {steps} of it in their first months, month by month</source>
        <translation>新人入职头几个月依次只发 {steps}</translation>
    </message>
    <message>
        <source>new hires have {steps} of their target in their first months, month by month</source>
        <translation>新人入职头几个月的目标依次为正常目标的 {steps}</translation>
    </message>
    <message>
        <source>new hires have targets of {steps} in their first months, month by month; the last one goes on</source>
        <translation>新人入职头几个月的目标依次为 {steps}，之后按最后一个</translation>
    </message>
    <message>
        <source>more than {days} {days:day|days}: {share}</source>
        <translation>超过 {days} 天计 {share}</translation>
    </message>
    <message>
        <source>in time: {share}</source>
        <translation>按时的计 {share}</translation>
    </message>
    <message>
        <source>money counts by when it comes, told from {terms} days after the sale — {parts}</source>
        <translation>回款按到账早晚计算（从销售后 {terms} 天起算）：{parts}</translation>
    </message>
    <message>
        <source>money counts by when it comes after the sale — {parts}</source>
        <translation>回款按销售后到账早晚计算：{parts}</translation>
    </message>
    <message>
        <source>{share} of what is not paid {days} {days:day|days} after the sale is held back until it is</source>
        <translation>销售 {days} 天后仍未回款金额的 {share} 暂扣，回款后补发</translation>
    </message>
    <message>
        <source>{share} after {count} {count:period|periods}</source>
        <translation>{count} 期后 {share}</translation>
    </message>
    <message>
        <source>{share} of what is not paid yet is held back until it is</source>
        <translation>未回款金额的 {share} 暂扣，回款后补发</translation>
    </message>
    <message>
        <source>{share} at once</source>
        <translation>当期 {share}</translation>
    </message>
    <message>
        <source>paid out in parts: {parts}</source>
        <translation>分次发放：{parts}</translation>
    </message>
    <message>
        <source>{one} or {two}</source>
        <translation>{one}，或{two}</translation>
    </message>
    <message>
        <source>{one}; {two}</source>
        <translation>{one}；{two}</translation>
    </message>
    <message>
        <source>{one}, {two}</source>
        <translation>{one}，{two}</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Attainment of {metric}</source>
        <translation>{metric}达成率</translation>
    </message>
    <message>
        <source>An extra</source>
        <translation>附加奖励</translation>
    </message>
    <message>
        <source>Whatever is reached</source>
        <translation>不论业绩</translation>
    </message>
    <message>
        <source>{metric} of the team that one leads</source>
        <translation>所带团队的{metric}</translation>
    </message>
    <message>
        <source>{metric} credited beyond one&apos;s own</source>
        <translation>额外计入的{metric}</translation>
    </message>
    <message>
        <source>only for {roles}</source>
        <translation>只发给{roles}</translation>
    </message>
    <message>
        <source>{metric} ({only})</source>
        <translation>{metric}（{only}）</translation>
    </message>
    <message>
        <source>counted since the start of the quarter, less what was paid in it</source>
        <translation>从季度初起累计，减去本季已发</translation>
    </message>
    <message>
        <source>counted since the start of the half-year, less what was paid in it</source>
        <translation>从半年初起累计，减去本半年已发</translation>
    </message>
    <message>
        <source>counted since the start of the year, less what was paid in it</source>
        <translation>从年初起累计，减去本年已发</translation>
    </message>
    <message>
        <source>{what} in a quarter</source>
        <translation>{what}（每季度）</translation>
    </message>
    <message>
        <source>{what} in a half-year</source>
        <translation>{what}（每半年）</translation>
    </message>
    <message>
        <source>{what} in a year</source>
        <translation>{what}（每年）</translation>
    </message>
    <message>
        <source>{name} from {starts} to {ends}</source>
        <translation>{name}（{starts} 至 {ends}）</translation>
    </message>
    <message>
        <source>{name} from {starts} on</source>
        <translation>{name}（{starts} 起）</translation>
    </message>
    <message>
        <source>{name} until {ends}</source>
        <translation>{name}（至 {ends} 止）</translation>
    </message>
    <message>
        <source>for nobody yet</source>
        <translation>还没有适用的人</translation>
    </message>
    <message>
        <source>for {whom}</source>
        <translation>适用于{whom}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>{whom}, without {names}</source>
        <translation>{whom}，不包括{names}</translation>
    </message>
    <message>
        <source>the role {name}</source>
        <translation>岗位“{name}”</translation>
    </message>
    <message>
        <source>the team {name}</source>
        <translation>团队“{name}”</translation>
    </message>
    <message>
        <source>an advance that tops each period up to {amount}, which is not taken back</source>
        <translation>每期不足 {amount} 时预支补足，不扣回</translation>
    </message>
    <message>
        <source>an advance that tops each period up to {amount}, taken back from what is later earned above it</source>
        <translation>每期不足 {amount} 时预支补足，以后各期高出 {amount} 的部分扣回</translation>
    </message>
    <message>
        <source>an advance that tops each period up to {amount}, taken back later, dropped every {after} {after:period|periods}</source>
        <translation>每期不足 {amount} 时预支补足，以后扣回；每满 {after} 期，未扣清的免除</translation>
    </message>
    <message>
        <source>the guarantee of a period only in part: {how}</source>
        <translation>不满一期的保底{how}</translation>
    </message>
</context>
<context>
    <name>PayCheck</name>
    <message>
        <source>A single deal has no target: count tiers by attainment for the period.</source>
        <translation>单个订单没有目标：按达成率分档时请按期间计算。</translation>
    </message>
    <message>
        <source>Tier {number} begins at {later}, which is not above {earlier}: put the tiers in ascending order.</source>
        <translation>第 {number} 档从 {later} 开始，没有高于 {earlier}：请按从低到高排列。</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>这里应是一个列表</translation>
    </message>
    <message>
        <source>the kind of rule must be one of: {known}</source>
        <translation>规则种类必须是其中之一：{known}</translation>
    </message>
    <message>
        <source>a table of names and values is expected</source>
        <translation>这里应是一组名称和值</translation>
    </message>
    <message>
        <source>there is no such entry; known are: {known}</source>
        <translation>没有这一项；可用的有：{known}</translation>
    </message>
    <message>
        <source>this is missing</source>
        <translation>缺少这一项</translation>
    </message>
    <message>
        <source>“{value}” is no such value</source>
        <translation>“{value}”不是有效的值</translation>
    </message>
    <message>
        <source>“{value}” is not one of: {known}</source>
        <translation>“{value}”不是其中之一：{known}</translation>
    </message>
    <message>
        <source>“{value}” is no number</source>
        <translation>“{value}”不是数字</translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation>{where}：{what}</translation>
    </message>
    <message>
        <source>A line needs at least two points.</source>
        <translation>直线至少需要两个点。</translation>
    </message>
    <message>
        <source>A ranking needs at least one prize.</source>
        <translation>名次奖至少要有一个奖项。</translation>
    </message>
    <message>
        <source>A fixed sum cannot be paid tier by tier: choose the whole amount, or points between.</source>
        <translation>固定金额不能逐档计算：请选全额，或选点之间按直线计算。</translation>
    </message>
    <message>
        <source>A ramp is on “pay” or on “quota”; only a quota can be told as amounts.</source>
        <translation>新人爬坡只能用在“pay”（提成）或“quota”（目标）上；只有目标可以写成金额。</translation>
    </message>
    <message>
        <source>The parts of a payment must add up to 100%.</source>
        <translation>分次发放的比例合计必须为 100%。</translation>
    </message>
    <message>
        <source>Nobody takes part in this plan in {period}.</source>
        <translation>{period}没有人参加这个方案。</translation>
    </message>
    <message>
        <source>{earlier} was computed after {period}, which rests on it: compute {period} again.</source>
        <translation>{earlier}是在{period}之后核算的，而{period}以它为基础：请重新核算{period}。</translation>
    </message>
    <message>
        <source>{earlier} is not approved yet: what changed in the periods before it is made up for there, not here.</source>
        <translation>{earlier}尚未批准：此前各期的变动计入{earlier}的差额，不计入本期。</translation>
    </message>
    <message>
        <source>The plan has no component yet: add what it pays for.</source>
        <translation>方案还没有任何一项：请添加按什么发放。</translation>
    </message>
    <message>
        <source>The plan says for nobody: choose roles, teams or people.</source>
        <translation>方案没有说给谁：请选择岗位、团队或人员。</translation>
    </message>
    <message>
        <source>A plan pays by month or by quarter, not by “{period}”.</source>
        <translation>方案只能按月（month）或按季（quarter）发放，不能按“{period}”。</translation>
    </message>
    <message>
        <source>The plan pays in {plan}, but this workspace counts in {own}: choose {own}.</source>
        <translation>方案以 {plan} 发放，但本工作区以 {own} 计：请选 {own}。</translation>
    </message>
    <message>
        <source>Give the component a name.</source>
        <translation>请给这一项起个名字。</translation>
    </message>
    <message>
        <source>Two components have this name: give each its own.</source>
        <translation>有两项同名：请各起各的名字。</translation>
    </message>
    <message>
        <source>There is no metric “{name}”.</source>
        <translation>没有指标“{name}”。</translation>
    </message>
    <message>
        <source>“{metric}” is a ratio and cannot be paid by its amount: use it as a gate or in a matrix.</source>
        <translation>“{metric}”是比率，不能按金额发放：请用作门槛或放进矩阵。</translation>
    </message>
    <message>
        <source>“{metric}” has no single deals: count it for the period.</source>
        <translation>“{metric}”没有单笔明细：请按期间计算。</translation>
    </message>
    <message>
        <source>Only receipts can be late: choose receipts as the basis.</source>
        <translation>只有回款会逾期：请以回款为依据。</translation>
    </message>
    <message>
        <source>Only money can be owed: choose sales or receipts as the basis of what is held back.</source>
        <translation>只有钱才会拖欠：预留坏账请以销售额或回款为依据。</translation>
    </message>
    <message>
        <source>The window ends before it begins.</source>
        <translation>时间窗口的结束早于开始。</translation>
    </message>
    <message>
        <source>“{metric}” cannot be added up over months.</source>
        <translation>“{metric}”不能跨月相加。</translation>
    </message>
    <message>
        <source>The kicker is on “{name}”, which must be a component before it.</source>
        <translation>加奖所依据的“{name}”必须排在它前面。</translation>
    </message>
    <message>
        <source>Nobody has points yet, so the pool is shared out to nobody: give them as people&apos;s own values.</source>
        <translation>还没有人有积分，奖金池发不出去；请在“个人参数”里填写。</translation>
    </message>
    <message>
        <source>{one}, {two}</source>
        <translation>{one}、{two}</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>{people}，另有 {count} 人</translation>
    </message>
    <message>
        <source>There is no role “{role}”; known are: {known}.</source>
        <translation>没有岗位“{role}”；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The filter by {field} has no value.</source>
        <translation>按{field}筛选没有给出值。</translation>
    </message>
    <message>
        <source>There is no member called “{name}”.</source>
        <translation>没有叫“{name}”的成员。</translation>
    </message>
    <message>
        <source>There is no team called “{name}”.</source>
        <translation>没有叫“{name}”的团队。</translation>
    </message>
    <message>
        <source>No target of {metric} is set for {people}.</source>
        <translation>没有为 {people} 设定{metric}目标。</translation>
    </message>
    <message>
        <source>{share} of the receipts of {period} name no order that is among the sales: they count as in time.</source>
        <translation>{period}的回款中有 {share} 对不上销售订单，按未逾期计算。</translation>
    </message>
    <message>
        <source>{share} of the sales of {period} have no order number: they count as paid.</source>
        <translation>{period}的销售中有 {share} 没有订单号，按已回款计算。</translation>
    </message>
    <message>
        <source>{share} of the receipts of {period} name no order that is among the sales: what they pay counts as owed.</source>
        <translation>{period}的回款中有 {share} 对不上销售订单，相应销售仍按未回款计算。</translation>
    </message>
    <message>
        <source>The plan “{plan}” pays {people} on the same basis, {metric}.</source>
        <translation>方案“{plan}”也按同一依据（{metric}）给 {people} 发放。</translation>
    </message>
    <message>
        <source>There is no filter by “{field}”; known are: {known}.</source>
        <translation>不能按“{field}”筛选；可用的有：{known}。</translation>
    </message>
    <message>
        <source>Customers are “new” or “repeat”.</source>
        <translation>客户只能是“new”（新客户）或“repeat”（老客户）。</translation>
    </message>
    <message>
        <source>“{name}” is not known as a {field}.</source>
        <translation>没有叫“{name}”的{field}。</translation>
    </message>
    <message>
        <source>{where}: “{value}” is no day like 2026-10-31</source>
        <translation>{where}：“{value}”不是像 2026-10-31 这样的日期</translation>
    </message>
    <message>
        <source>The matrix needs {rows} {rows:row|rows} of {columns} {columns:cell|cells}: one more each than break points.</source>
        <translation>矩阵需要 {rows} 行 {columns} 列：都比分界点多一个。</translation>
    </message>
    <message>
        <source>A name is missing among those whom the plan is for.</source>
        <translation>参加方案的人员里有一处没有名字。</translation>
    </message>
    <message>
        <source>{name} would be in the plan until {ends}, which is before {starts}.</source>
        <translation>{name}的截止日 {ends} 早于开始日 {starts}。</translation>
    </message>
    <message>
        <source>{value} is below zero.</source>
        <translation>{value} 小于零。</translation>
    </message>
    <message>
        <source>{value} is no share: it must be from 0% to 100%.</source>
        <translation>{value} 不是有效的比例，应在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>{value} is more than all of it: is that meant?</source>
        <translation>{value} 超过了全部，确定吗？</translation>
    </message>
    <message>
        <source>Give the plan a name.</source>
        <translation>请给方案起个名字。</translation>
    </message>
    <message>
        <source>{name} is both in the plan and left out of it.</source>
        <translation>{name}既在方案里，又被排除在外。</translation>
    </message>
    <message>
        <source>{name} is named twice.</source>
        <translation>{name}写了两次。</translation>
    </message>
    <message>
        <source>A condition of at least {value} is always reached.</source>
        <translation>“至少 {value}”的条件总是满足。</translation>
    </message>
    <message>
        <source>{figure} is a condition twice: keep one of them.</source>
        <translation>{figure}被设了两次条件，请只保留一个。</translation>
    </message>
    <message>
        <source>Of a deal at most {value} counts: nothing would.</source>
        <translation>每单最多计 {value}，等于什么都不计。</translation>
    </message>
    <message>
        <source>At most {value} pieces: nothing would be paid.</source>
        <translation>最多 {value} 件，等于什么都不发。</translation>
    </message>
    <message>
        <source>A bonus of {value} pays nothing.</source>
        <translation>奖金为 {value}，等于什么都不发。</translation>
    </message>
    <message>
        <source>There is no milestone yet.</source>
        <translation>还没有设里程碑。</translation>
    </message>
    <message>
        <source>A later place has the larger prize: is that meant?</source>
        <translation>后面的名次奖金反而更高，确定吗？</translation>
    </message>
    <message>
        <source>There is nothing in the pool: give it a sum, or a share of what all reach.</source>
        <translation>奖金池里没有钱，请填金额，或全体业绩的比例。</translation>
    </message>
    <message>
        <source>The ramp has no month yet.</source>
        <translation>爬坡期还没有填月份。</translation>
    </message>
    <message>
        <source>Two parts are paid at the same time: make them one.</source>
        <translation>有两部分在同一期发放，请合并成一个。</translation>
    </message>
    <message>
        <source>All together have at most {cap}, less than the {floor} that each is guaranteed.</source>
        <translation>全体合计最多 {cap}，还不到每人保底的 {floor}。</translation>
    </message>
    <message>
        <source>An advance of {value} is none.</source>
        <translation>预支 {value} 等于没有预支。</translation>
    </message>
    <message>
        <source>Say after how many periods an open advance is dropped.</source>
        <translation>请填写未还清的预支在几期后免除。</translation>
    </message>
    <message>
        <source>The cap of {value} is below zero.</source>
        <translation>封顶 {value} 小于零。</translation>
    </message>
    <message>
        <source>The guarantee of {value} is below zero.</source>
        <translation>保底 {value} 小于零。</translation>
    </message>
    <message>
        <source>The cap of {value} for all together is below zero.</source>
        <translation>全体合计的封顶 {value} 小于零。</translation>
    </message>
    <message>
        <source>Above the cap {value} would be paid: it must be from 0% to 100%.</source>
        <translation>封顶以上发 {value}，应在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>The cap of {cap} is below the guarantee of {floor}.</source>
        <translation>封顶 {cap} 低于保底 {floor}。</translation>
    </message>
    <message>
        <source>{value} of the target is told: is that meant?</source>
        <translation>写的是目标的 {value}，确定吗？</translation>
    </message>
    <message>
        <source>{value} is more than ten times as much: is that meant?</source>
        <translation>{value} 超过十倍，确定吗？</translation>
    </message>
</context>
<context>
    <name>PayDispute</name>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未采纳</translation>
    </message>
</context>
<context>
    <name>PayErrors</name>
    <message>
        <source>Say from which day the plan holds: --from 2026-10-01.</source>
        <translation>请说明方案从哪天起生效：--from 2026-10-01。</translation>
    </message>
    <message>
        <source>Two plans can be compared at a time: {n} are named.</source>
        <translation>一次只能比较两个方案，这里给了 {n} 个。</translation>
    </message>
    <message>
        <source>--months must be 1 or more.</source>
        <translation>--months 至少为 1。</translation>
    </message>
    <message>
        <source>“{name}” is not one of: {known}.</source>
        <translation>“{name}”不是其中之一：{known}。</translation>
    </message>
    <message>
        <source>{value} is below zero.</source>
        <translation>{value} 小于零。</translation>
    </message>
    <message>
        <source>{value} is more than all of it.</source>
        <translation>{value} 超过了全部。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>The amount is nothing.</source>
        <translation>金额为零。</translation>
    </message>
    <message>
        <source>Write down the question.</source>
        <translation>请写下疑问。</translation>
    </message>
    <message>
        <source>Write down the answer.</source>
        <translation>请写下答复。</translation>
    </message>
    <message>
        <source>This period is approved and stays as it is: put it into the next one.</source>
        <translation>本期已批准，不再改变：请放到下一期。</translation>
    </message>
    <message>
        <source>Compute the payouts first.</source>
        <translation>请先核算发放。</translation>
    </message>
    <message>
        <source>This period is paid: it stays as it is.</source>
        <translation>本期已发放，不再改变。</translation>
    </message>
    <message>
        <source>A later period is approved already and rests on this one.</source>
        <translation>后面的期间已经批准，并以本期为基础。</translation>
    </message>
    <message>
        <source>The plan begins on {day}.</source>
        <translation>方案从 {day} 开始。</translation>
    </message>
    <message>
        <source>Approve {period} first: this period rests on it.</source>
        <translation>请先批准 {period}：本期以它为基础。</translation>
    </message>
    <message>
        <source>Figures changed since this was computed. Compute it again and look at what changed.</source>
        <translation>核算之后数据有变化。请重新核算，看看哪里变了。</translation>
    </message>
    <message>
        <source>{period} is approved and stays as it is. What changed since appears as a difference in the next period.</source>
        <translation>{period}已批准，不再改变。此后的变化在下一期作为差额列出。</translation>
    </message>
    <message>
        <source>{file} is too large for a plan.</source>
        <translation>{file} 太大，不像方案文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} 无法读取。</translation>
    </message>
    <message>
        <source>{file} is no plan file: line {line} cannot be understood. Compare it with a plan that SalesDesk exported.</source>
        <translation>{file} 不是方案文件：第 {line} 行无法识别。请与 SalesDesk 导出的方案对照。</translation>
    </message>
    <message>
        <source>There is no plan “{name}”. Known are: {known}.</source>
        <translation>没有方案“{name}”。已有：{known}。</translation>
    </message>
    <message>
        <source>Give the plan a name.</source>
        <translation>请给方案起个名字。</translation>
    </message>
    <message>
        <source>There is a plan “{name}” already: give this one another name.</source>
        <translation>已有方案“{name}”：请换个名字。</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>方案的结束早于开始。</translation>
    </message>
    <message>
        <source>Periods up to {day} are approved and stay as they are: let the change begin after that day.</source>
        <translation>{day} 以前的期间已批准，不再改变：请让修改从那天以后开始。</translation>
    </message>
    <message>
        <source>This plan pays by the quarter: ask for {period}.</source>
        <translation>这个方案按季度发放：请用 {period}。</translation>
    </message>
    <message>
        <source>This plan pays by the month: ask for {period}.</source>
        <translation>这个方案按月发放：请用 {period}。</translation>
    </message>
</context>
<context>
    <name>PayFact</name>
    <message>
        <source>came later</source>
        <translation>之后才有</translation>
    </message>
    <message>
        <source>counts here only now</source>
        <translation>现在才计入</translation>
    </message>
    <message>
        <source>cancelled since</source>
        <translation>之后已取消</translation>
    </message>
    <message>
        <source>no longer counts here</source>
        <translation>不再计入</translation>
    </message>
    <message>
        <source>corrected since</source>
        <translation>之后有更正</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Credited by</source>
        <translation>计入依据</translation>
    </message>
    <message>
        <source>When approved</source>
        <translation>审批时</translation>
    </message>
</context>
<context>
    <name>PayLine</name>
    <message>
        <source>Cap of the plan</source>
        <translation>方案封顶</translation>
    </message>
    <message>
        <source>Top-up to the guarantee</source>
        <translation>补足保底</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>Recovery of the advance</source>
        <translation>扣回预支</translation>
    </message>
    <message>
        <source>Scaled to the cap of all</source>
        <translation>按总额上限缩减</translation>
    </message>
    <message>
        <source>Paid later</source>
        <translation>以后发放</translation>
    </message>
    <message>
        <source>Held back earlier, paid now</source>
        <translation>以前暂扣，本期发放</translation>
    </message>
    <message>
        <source>Negative balance carried over</source>
        <translation>往月负数结转</translation>
    </message>
    <message>
        <source>Adjustment by hand</source>
        <translation>手工调整</translation>
    </message>
    <message>
        <source>Difference of an earlier period</source>
        <translation>往期差额</translation>
    </message>
    <message>
        <source>Settled dispute</source>
        <translation>申诉处理</translation>
    </message>
    <message>
        <source>Negative, carried to the next period</source>
        <translation>负数，结转下期</translation>
    </message>
    <message>
        <source>Difference for {period}</source>
        <translation>{period}的差额</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}：{name}</translation>
    </message>
</context>
<context>
    <name>PayNote</name>
    <message>
        <source>The target changed from {before} to {after}.</source>
        <translation>目标由 {before} 改为 {after}。</translation>
    </message>
    <message>
        <source>The plan is no longer for this person in this period.</source>
        <translation>本期此人已不在方案范围内。</translation>
    </message>
    <message>
        <source>This person was not in the plan when the period was approved.</source>
        <translation>审批时此人不在方案范围内。</translation>
    </message>
    <message>
        <source>Something that this line depends on changed: another line, a parameter, or the others&apos; figures.</source>
        <translation>这一项所依赖的其他内容有变化：别的项目、个人参数，或他人的数据。</translation>
    </message>
    <message>
        <source>Late: {what}</source>
        <translation>迟到：{what}</translation>
    </message>
    <message>
        <source>Newly credited: {what}</source>
        <translation>新计入：{what}</translation>
    </message>
    <message>
        <source>Was there already, counts here only now: {what}</source>
        <translation>早已录入，现在才计入：{what}</translation>
    </message>
    <message>
        <source>Cancelled: {what}</source>
        <translation>取消：{what}</translation>
    </message>
    <message>
        <source>No longer counts here: {what}</source>
        <translation>不再计入：{what}</translation>
    </message>
    <message>
        <source>Corrected: {what}, before {before}</source>
        <translation>更正：{what}，原为 {before}</translation>
    </message>
    <message>
        <source>No longer so: {what}</source>
        <translation>已不成立：{what}</translation>
    </message>
    <message>
        <source>… and {count} more {count:change|changes}</source>
        <translation>……另有 {count} 处变化</translation>
    </message>
    <message>
        <source>{number} of {day}</source>
        <translation>{day} 的 {number}</translation>
    </message>
    <message>
        <source>{number} of {day}, {amount}</source>
        <translation>{day} 的 {number}，{amount}</translation>
    </message>
    <message>
        <source>{reached} of the target of {quota}: {share}</source>
        <translation>目标 {quota}，已达成 {reached}（{share}）</translation>
    </message>
    <message>
        <source>{amount} came after more than {days} days and counts {share}: {counted}</source>
        <translation>{amount} 超过 {days} 天才到账，按 {share} 计：{counted}</translation>
    </message>
    <message>
        <source>{amount} came in time and counts {share}: {counted}</source>
        <translation>{amount} 按期到账，按 {share} 计：{counted}</translation>
    </message>
    <message>
        <source>of {count} {count:deal|deals} no more than {cap} counts each: {off} less</source>
        <translation>{count} 单每单最多计 {cap}：少计 {off}</translation>
    </message>
    <message>
        <source>{amount} came on days on which {name} is not in the plan, and does not count.</source>
        <translation>{amount} 发生在{name}不在方案内的日子，不计入。</translation>
    </message>
    <message>
        <source>Asked about {period}: {question}</source>
        <translation>对{period}的疑问：{question}</translation>
    </message>
</context>
<context>
    <name>PayReason</name>
    <message>
        <source>less than half a cent</source>
        <translation>不足半分钱</translation>
    </message>
    <message>
        <source>what it adds and takes off cancel out</source>
        <translation>加减相抵为零</translation>
    </message>
    <message>
        <source>below the first point of {at}: {reached}</source>
        <translation>低于第一点 {at}：实际 {reached}</translation>
    </message>
    <message>
        <source>the line pays nothing more here</source>
        <translation>这里不再增加</translation>
    </message>
    <message>
        <source>{figure} cannot be told, so the gate of {at} is not reached</source>
        <translation>{figure}无法得出，因此未达到门槛 {at}</translation>
    </message>
    <message>
        <source>below the gate of {at}: {figure} {reached}</source>
        <translation>低于门槛 {at}：{figure} {reached}</translation>
    </message>
    <message>
        <source>below {at}, from where one is ranked: {reached}</source>
        <translation>低于参与排名的 {at}：实际 {reached}</translation>
    </message>
    <message>
        <source>place {place}; prizes end at place {last}</source>
        <translation>第 {place} 名；奖项到第 {last} 名为止</translation>
    </message>
    <message>
        <source>nothing to share out, or no part in it</source>
        <translation>没有可分的，或不参与分配</translation>
    </message>
    <message>
        <source>one of the two figures of the matrix cannot be told</source>
        <translation>矩阵的两个指标中有一个无法得出</translation>
    </message>
    <message>
        <source>this cell of the matrix pays nothing</source>
        <translation>矩阵的这一格不发放</translation>
    </message>
    <message>
        <source>the component “{name}” pays nothing</source>
        <translation>“{name}”没有发放金额</translation>
    </message>
    <message>
        <source>the rate is zero</source>
        <translation>比例为零</translation>
    </message>
    <message>
        <source>below {at}: {reached}</source>
        <translation>低于 {at}：实际 {reached}</translation>
    </message>
    <message>
        <source>the limit of {most} was reached before</source>
        <translation>上限 {most} 之前已达到</translation>
    </message>
    <message>
        <source>all steps were reached before</source>
        <translation>各档以前都已达到</translation>
    </message>
    <message>
        <source>{missing} short of the next step at {at}</source>
        <translation>距下一档 {at} 还差 {missing}</translation>
    </message>
    <message>
        <source>no target is set, so the attainment cannot be told</source>
        <translation>没有设定目标，无法得出达成率</translation>
    </message>
    <message>
        <source>there is nothing in this period to count</source>
        <translation>本期没有可计的金额</translation>
    </message>
    <message>
        <source>what was reached lies in a tier that pays nothing; the next begins at {at}</source>
        <translation>达到的档不发放；下一档从 {at} 开始</translation>
    </message>
    <message>
        <source>the tier that was reached pays nothing</source>
        <translation>达到的档不发放</translation>
    </message>
    <message>
        <source>this period is outside of the window from {start} to {end}</source>
        <translation>本期不在 {start} 至 {end} 的时间窗口内</translation>
    </message>
    <message>
        <source>this is not for this role</source>
        <translation>这一项不适用于该岗位</translation>
    </message>
</context>
<context>
    <name>PayShape</name>
    <message>
        <source>At {at} {unit} pays {jump} more.</source>
        <translation>在 {at} 处，{unit} 多发 {jump}。</translation>
    </message>
    <message>
        <source>At {at} {unit} pays {jump} less.</source>
        <translation>在 {at} 处，{unit} 少发 {jump}。</translation>
    </message>
    <message>
        <source>Above {start} more pays no more.</source>
        <translation>超过 {start} 后不再增加。</translation>
    </message>
    <message>
        <source>Between {start} and {end} more pays no more.</source>
        <translation>{start} 至 {end} 之间不再增加。</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>再多 1 个</translation>
    </message>
    <message>
        <source>one more yuan</source>
        <translation>多 1 元</translation>
    </message>
    <message>
        <source>one more {currency}</source>
        <translation>多 1 {currency}</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>各项</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version of the plan</source>
        <translation>方案版本</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封签</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Of the whole plan</source>
        <translation>整个方案</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>How</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>PaySlice</name>
    <message>
        <source>× {share} in month {tenure} of tenure</source>
        <translation>× {share}（入职第 {tenure} 个月）</translation>
    </message>
    <message>
        <source>earlier periods by what is reached now, less {paid} that they came to</source>
        <translation>以前各期按现在达到的重算，减去已计的 {paid}</translation>
    </message>
    <message>
        <source>× {share} of the period</source>
        <translation>× {share}（本期在岗部分）</translation>
    </message>
    <message>
        <source>× {share}: {reason}</source>
        <translation>× {share}：{reason}</translation>
    </message>
    <message>
        <source>× {share} for {figure} {reached}</source>
        <translation>× {share}（{figure} {reached}）</translation>
    </message>
    <message>
        <source>{count} {count:deal|deals}</source>
        <translation>{count} 单</translation>
    </message>
    <message>
        <source>{at} reached</source>
        <translation>达到 {at}</translation>
    </message>
    <message>
        <source>{base} of the {width} from {lower} to {upper}, which are worth {worth}</source>
        <translation>{lower} 至 {upper} 这一段（{width}）值 {worth}，完成其中 {base}</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>第 {place} 名</translation>
    </message>
    <message>
        <source>place {place}, level with {others} more</source>
        <translation>第 {place} 名，另有 {others} 人并列</translation>
    </message>
    <message>
        <source>{share} of the pool of {fund}</source>
        <translation>奖金池 {fund} 的 {share}</translation>
    </message>
    <message>
        <source>capped at {at}</source>
        <translation>封顶 {at}</translation>
    </message>
    <message>
        <source>above {at} only {share}</source>
        <translation>超过 {at} 的部分只发 {share}</translation>
    </message>
    <message>
        <source>topped up to {at}</source>
        <translation>补足到 {at}</translation>
    </message>
    <message>
        <source>less is topped up to {at}: more was earned since</source>
        <translation>补足到 {at} 的部分相应减少：此后又有收入</translation>
    </message>
    <message>
        <source>row {row}, column {column} of the matrix</source>
        <translation>矩阵第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>{where}: {base} × {rate}</source>
        <translation>{where}：{base} × {rate}</translation>
    </message>
    <message>
        <source>{name}: {base} × {rate}</source>
        <translation>{name}：{base} × {rate}</translation>
    </message>
    <message>
        <source>{name}: comes later</source>
        <translation>{name}：以后发放</translation>
    </message>
    <message>
        <source>all together {total}, at most {cap}</source>
        <translation>合计 {total}，最多 {cap}</translation>
    </message>
    <message>
        <source>up to {amount}, not taken back</source>
        <translation>预支至 {amount}，不扣回</translation>
    </message>
    <message>
        <source>open advance now {balance}</source>
        <translation>未扣回的预支现为 {balance}</translation>
    </message>
    <message>
        <source>{base} × {rate}</source>
        <translation>{base} × {rate}</translation>
    </message>
    <message>
        <source>a fixed sum</source>
        <translation>固定金额</translation>
    </message>
    <message>
        <source>{base} × {each}</source>
        <translation>{base} × {each}</translation>
    </message>
    <message>
        <source>{count} beyond the limit</source>
        <translation>超出上限 {count}</translation>
    </message>
    <message>
        <source>fallen back below {at}</source>
        <translation>回落到 {at} 以下</translation>
    </message>
    <message>
        <source>less what earlier periods came to</source>
        <translation>减去以前各期已计的</translation>
    </message>
    <message>
        <source>{name}: from earlier periods</source>
        <translation>{name}：来自以前各期</translation>
    </message>
    <message>
        <source>{period}: now {now}, paid {paid}</source>
        <translation>{period}：现应 {now}，已发 {paid}</translation>
    </message>
    <message>
        <source>from the period before</source>
        <translation>来自上一期</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>held back {share} of {unpaid} not paid yet</source>
        <translation>未回款 {unpaid}，暂扣 {share}</translation>
    </message>
    <message>
        <source>{base} × {rate}, in {count} {count:deal|deals}</source>
        <translation>{base} × {rate}，共 {count} 单</translation>
    </message>
</context>
<context>
    <name>PayState</name>
    <message>
        <source>Not computed</source>
        <translation>未核算</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>已核算</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已发放</translation>
    </message>
</context>
<context>
    <name>PayText</name>
    <message>
        <source>{name}, {plan}, {period}</source>
        <translation>{name}，{plan}，{period}</translation>
    </message>
    <message>
        <source>{title}: {amount}</source>
        <translation>{title}：{amount}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Paid out: {amount} {currency}</source>
        <translation>实发：{amount} {currency}</translation>
    </message>
    <message>
        <source>Carried to the next period: {amount}</source>
        <translation>转入下一期：{amount}</translation>
    </message>
</context>
<context>
    <name>PayWork</name>
    <message>
        <source>Computing {period}</source>
        <translation>正在核算 {period}</translation>
    </message>
    <message>
        <source>Trying {plan}</source>
        <translation>正在试算“{plan}”</translation>
    </message>
    <message>
        <source>Drawing the rest of the period</source>
        <translation>正在抽样本期剩余日子</translation>
    </message>
    <message>
        <source>Keeping the facts of {period}</source>
        <translation>正在保存 {period} 的依据</translation>
    </message>
</context>
<context>
    <name>PayoutDoing</name>
    <message>
        <source>Computing payouts</source>
        <translation>正在核算发放</translation>
    </message>
    <message>
        <source>Checking the payouts</source>
        <translation>正在核对发放</translation>
    </message>
    <message>
        <source>Reopen {period}</source>
        <translation>重新打开 {period}</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>为什么重新打开？</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The payout of {name} is on the clipboard.</source>
        <translation>{name}的发放说明已复制。</translation>
    </message>
</context>
<context>
    <name>PayoutHead</name>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>发放单</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>由哪些明细组成</translation>
    </message>
    <message>
        <source>Print or save as PDF…</source>
        <translation>打印或存为 PDF…</translation>
    </message>
    <message>
        <source>Workbook for finance…</source>
        <translation>财务工作簿…</translation>
    </message>
    <message>
        <source>One workbook per person…</source>
        <translation>每人一个工作簿…</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>全部复制为文字</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新核算</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>标为已复核</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>标为已发放</translation>
    </message>
    <message>
        <source>sealed {hash}</source>
        <translation>已封签 {hash}</translation>
    </message>
    <message>
        <source>ALTERED since it was approved: {hash}</source>
        <translation>批准后被改动：{hash}</translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>By the plan</source>
        <translation>按方案</translation>
    </message>
    <message>
        <source>Limits, advances</source>
        <translation>上下限、预支</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>实发</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
</context>
<context>
    <name>PayoutsPage</name>
    <message>
        <source>This period is not computed yet.</source>
        <translation>本期还没有核算。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定方案</translation>
    </message>
    <message>
        <source>There is no incentive plan yet. A plan says what is paid for what; it is tried before it holds.</source>
        <translation>还没有激励方案。方案说明按什么发放多少；生效之前可以先试算。</translation>
    </message>
    <message>
        <source>Questions: {n} open</source>
        <translation>疑问：{n} 个待处理</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>{name}: {line}</source>
        <translation>{name}：{line}</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is known here yet. Import a sheet of contacts, or add somebody.</source>
        <translation>还没有联系人。请导入联系人表，或新增一位。</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>新增联系人</translation>
    </message>
    <message>
        <source>main contact</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>“{written}” is not a period. Write it like 2026-10, 2026Q3, 2026H1, 2026, 2026-W05 or 2026-10-01..2026-12-31.</source>
        <translation>“{written}”不是期间。请写成 2026-10、2026Q3、2026H1、2026、2026-W05 或 2026-10-01..2026-12-31 的样子。</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>H1 {year}</source>
        <translation>{year}上半年</translation>
    </message>
    <message>
        <source>H2 {year}</source>
        <translation>{year}下半年</translation>
    </message>
    <message>
        <source>H1</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>H2</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}{month}</translation>
    </message>
    <message>
        <source>Week {number}, {year}</source>
        <translation>{year}第{number}周</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year}第{number}季度</translation>
    </message>
    <message>
        <source>W{number}</source>
        <translation>第{number}周</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>{number}季度</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>FY{year}</source>
        <translation>{year}财年</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>The holidays of “{country}” are not known. Choose another country, or “none” for Monday to Friday.</source>
        <translation>没有“{country}”的节假日资料。请选择其他国家或地区，或选“none”按周一至周五计算。</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>Period before</source>
        <translation>上一期间</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期间</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>PeriodQuestion</name>
    <message>
        <source>Some have left, no day is given. Their last month is:</source>
        <translation>有人已离职但没有日期，最后在职的月份：</translation>
    </message>
    <message>
        <source>Their last month is:</source>
        <translation>最后在职的月份：</translation>
    </message>
    <message>
        <source>Its months name no year. They are of:</source>
        <translation>表中月份没有年份，属于：</translation>
    </message>
    <message>
        <source>Its months are of:</source>
        <translation>月份属于：</translation>
    </message>
    <message>
        <source>It has no dates. Its rows belong to:</source>
        <translation>表中没有日期，数据属于：</translation>
    </message>
    <message>
        <source>Its rows belong to:</source>
        <translation>数据属于：</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Bonus at 100%</source>
        <translation>达成 100% 时的奖金</translation>
    </message>
    <message>
        <source>Points in a pool</source>
        <translation>奖金池积分</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>PersonalDialog</name>
    <message>
        <source>People&apos;s own values</source>
        <translation>个人参数</translation>
    </message>
    <message>
        <source>They come before what the plan says. A rate of 5% is written 0.05 or 5%. Empty takes the value back.</source>
        <translation>个人参数优先于方案。5% 的比例写作 0.05 或 5%。留空则取消。</translation>
    </message>
    <message>
        <source>Nobody has values of their own.</source>
        <translation>还没有人有个人参数。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部项目</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Where it comes from</source>
        <translation>从哪里来</translation>
    </message>
    <message>
        <source>Sum of {n} {n:cell|cells}: {sum}</source>
        <translation>{n} 个单元格合计：{sum}</translation>
    </message>
    <message>
        <source>No targets yet: type them, paste them from a spreadsheet, or let “Fill” spread a year&apos;s total.</source>
        <translation>还没有目标：可直接输入、从表格粘贴，或用“填充”分摊全年总额。</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>New-customer drive</source>
        <translation>新客户开发计划</translation>
    </message>
    <message>
        <source>Four weeks from a list of prospects to first orders.</source>
        <translation>四周时间，从潜在客户名单做到首单。</translation>
    </message>
    <message>
        <source>Say whom we look for: industry, size, region, need</source>
        <translation>明确要找的客户：行业、规模、地区、需求</translation>
    </message>
    <message>
        <source>List 30 prospects with a name and a phone number each</source>
        <translation>列出 30 家潜在客户，写明联系人和电话</translation>
    </message>
    <message>
        <source>Ask ten satisfied customers for an introduction</source>
        <translation>请十家满意的老客户帮忙介绍</translation>
    </message>
    <message>
        <source>Write the opening call and the two-page introduction</source>
        <translation>准备开场话术和两页公司介绍</translation>
    </message>
    <message>
        <source>First calls: 15 prospects</source>
        <translation>首轮电话：15 家潜在客户</translation>
    </message>
    <message>
        <source>First calls: the other 15 prospects</source>
        <translation>首轮电话：其余 15 家潜在客户</translation>
    </message>
    <message>
        <source>Visit the eight most promising ones</source>
        <translation>拜访最有希望的八家</translation>
    </message>
    <message>
        <source>Send an offer within two days of each visit</source>
        <translation>拜访后两天内发出报价</translation>
    </message>
    <message>
        <source>Half-time: what works, what does not, whom to drop</source>
        <translation>中期检查：什么有效、什么无效、放弃哪些客户</translation>
    </message>
    <message>
        <source>Follow up each offer by phone</source>
        <translation>逐份报价电话跟进</translation>
    </message>
    <message>
        <source>Close first orders and hand them over to service</source>
        <translation>促成首单并交接给服务团队</translation>
    </message>
    <message>
        <source>Review: new customers, cost, what to repeat</source>
        <translation>复盘：新客户数、投入、值得重复的做法</translation>
    </message>
    <message>
        <source>Quarter-end receipts drive</source>
        <translation>季末回款冲刺计划</translation>
    </message>
    <message>
        <source>Three weeks before the quarter ends: collect what is due, agree on dates for the rest.</source>
        <translation>季末前三周：收回到期款，其余约定付款日期。</translation>
    </message>
    <message>
        <source>List all open amounts by age and by customer</source>
        <translation>按账龄和客户列出全部应收款</translation>
    </message>
    <message>
        <source>Check deliveries and invoices of the ten largest amounts</source>
        <translation>核对金额最大的十笔的交货和发票</translation>
    </message>
    <message>
        <source>Send statements to all who owe more than 30 days</source>
        <translation>给欠款超过 30 天的客户发对账单</translation>
    </message>
    <message>
        <source>Call everybody who owes more than 60 days</source>
        <translation>逐家致电欠款超过 60 天的客户</translation>
    </message>
    <message>
        <source>Visit the three largest debtors and agree on a date</source>
        <translation>拜访欠款最多的三家并约定付款日期</translation>
    </message>
    <message>
        <source>Solve complaints that hold payments back, with service and finance</source>
        <translation>会同服务和财务解决影响付款的投诉</translation>
    </message>
    <message>
        <source>Remind those whose date comes this week</source>
        <translation>提醒本周到约定付款日的客户</translation>
    </message>
    <message>
        <source>Second round of calls: dates that passed</source>
        <translation>第二轮电话：已过约定日期的客户</translation>
    </message>
    <message>
        <source>Tell the manager who will not pay, and what is proposed</source>
        <translation>向经理汇报付不了款的客户和处理建议</translation>
    </message>
    <message>
        <source>Last calls before the quarter closes</source>
        <translation>季末最后一轮催款电话</translation>
    </message>
    <message>
        <source>Close: received against the target, what is carried over</source>
        <translation>收官：回款与目标对照，列出结转事项</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>绩效改进计划</translation>
    </message>
    <message>
        <source>Before the plan</source>
        <translation>计划之前</translation>
    </message>
    <message>
        <source>During the plan</source>
        <translation>计划期间</translation>
    </message>
    <message>
        <source>After the plan</source>
        <translation>计划之后</translation>
    </message>
    <message>
        <source>What is the problem, and what shows it</source>
        <translation>问题描述与依据</translation>
    </message>
    <message>
        <source>What is to be reached, until when</source>
        <translation>改进目标与期限</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>行动措施</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应检日期</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>实检日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>There is no improvement plan yet.</source>
        <translation>还没有改进计划。</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{day}{state}</translation>
    </message>
    <message>
        <source>Measured by {metric}: at least {aim} a month</source>
        <translation>衡量指标：{metric}，每月不低于 {aim}</translation>
    </message>
    <message>
        <source>{metric} by month</source>
        <translation>每月{metric}</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Changed role</source>
        <translation>调岗</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>未达标结束</translation>
    </message>
    <message>
        <source>On course</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>{name}: {share} of the target, {points} {points:point|points}</source>
        <translation>{name}：完成目标的 {share}，{points} 分</translation>
    </message>
    <message>
        <source>{name}: {points} {points:point|points}</source>
        <translation>{name}：{points} 分</translation>
    </message>
    <message>
        <source>Say what the problem is, with what shows it.</source>
        <translation>请写明问题和依据。</translation>
    </message>
    <message>
        <source>Say what is to be reached: specific, measurable, by a day.</source>
        <translation>请写明改进目标：具体、可衡量、有期限。</translation>
    </message>
    <message>
        <source>Say what is done, one measure a line.</source>
        <translation>请写明行动措施，每行一条。</translation>
    </message>
    <message>
        <source>The plan must end after it begins.</source>
        <translation>结束日期须晚于开始日期。</translation>
    </message>
    <message>
        <source>The checks lie within the plan.</source>
        <translation>检查日期须在计划期内。</translation>
    </message>
    <message>
        <source>A figure needs an aim, and an aim a figure.</source>
        <translation>指标和目标值须一起填写。</translation>
    </message>
    <message>
        <source>Check of the improvement plan: {result}</source>
        <translation>改进计划检查：{result}</translation>
    </message>
    <message>
        <source>Please say in a sentence what became of it.</source>
        <translation>请用一句话说明结果。</translation>
    </message>
    <message>
        <source>Choose the figure by which it is measured, and how much a month: else nobody can tell whether it was reached.</source>
        <translation>请选择衡量指标和每月目标，否则无法判断是否达成。</translation>
    </message>
</context>
<context>
    <name>PlanChecks</name>
    <message>
        <source>Due</source>
        <translation>应检日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>今天已完成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>held on {day}</source>
        <translation>{day}已检查</translation>
    </message>
    <message>
        <source>What was seen?</source>
        <translation>看到了什么？</translation>
    </message>
</context>
<context>
    <name>PlanDesigner</name>
    <message>
        <source>Limits for each person</source>
        <translation>每人的上下限</translation>
    </message>
    <message>
        <source>Component {n}</source>
        <translation>项目 {n}</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close the plan…</source>
        <translation>结束计划…</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续进行</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What is the problem, and which figures or cases show it?</source>
        <translation>有什么问题，哪些数据或事例说明？</translation>
    </message>
    <message>
        <source>Specific, measurable, within reach, worth it, by a day</source>
        <translation>具体、可衡量、可达到、有意义、有期限</translation>
    </message>
    <message>
        <source>One measure a line: who does what by when</source>
        <translation>每行一条：谁在何时前做什么</translation>
    </message>
    <message>
        <source>What do the leader and the company do: training, time, a mentor?</source>
        <translation>主管和公司提供什么：培训、时间、导师？</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>不用指标</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Say from which day the plan holds.</source>
        <translation>请说明方案从哪天起生效。</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>计划内容</translation>
    </message>
    <message>
        <source>Problem and evidence</source>
        <translation>问题与依据</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Checks in the one-on-ones</source>
        <translation>一对一检查</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>衡量指标</translation>
    </message>
    <message>
        <source>At least, a month</source>
        <translation>每月至少</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>{day} 结束</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Flat rate</source>
        <translation>固定比例</translation>
    </message>
    <message>
        <source>A sum for each</source>
        <translation>按个计奖</translation>
    </message>
    <message>
        <source>Fixed sum</source>
        <translation>固定金额</translation>
    </message>
    <message>
        <source>Line through points</source>
        <translation>点间直线</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Prizes by rank</source>
        <translation>名次奖</translation>
    </message>
    <message>
        <source>Shared pool</source>
        <translation>共享奖金池</translation>
    </message>
    <message>
        <source>Matrix of two figures</source>
        <translation>两个指标的矩阵</translation>
    </message>
    <message>
        <source>Extra on another component</source>
        <translation>在另一项上加奖</translation>
    </message>
    <message>
        <source>the amount itself</source>
        <translation>金额本身</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>the period alone</source>
        <translation>仅本期</translation>
    </message>
    <message>
        <source>each period by itself</source>
        <translation>每期各算</translation>
    </message>
    <message>
        <source>the whole quarter</source>
        <translation>整个季度</translation>
    </message>
    <message>
        <source>the whole half-year</source>
        <translation>整个半年</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>a rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>a fixed sum</source>
        <translation>固定金额</translation>
    </message>
    <message>
        <source>a sum for each</source>
        <translation>每个的金额</translation>
    </message>
    <message>
        <source>to the upper tier</source>
        <translation>归较高的一档</translation>
    </message>
    <message>
        <source>to the lower tier</source>
        <translation>归较低的一档</translation>
    </message>
    <message>
        <source>each deal alone</source>
        <translation>每单单独计算</translation>
    </message>
    <message>
        <source>the period&apos;s sum</source>
        <translation>本期合计</translation>
    </message>
    <message>
        <source>share the prizes</source>
        <translation>平分奖项</translation>
    </message>
    <message>
        <source>have the same prize</source>
        <translation>同得一奖</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>by what each contributes</source>
        <translation>按各人贡献</translation>
    </message>
    <message>
        <source>by attainment</source>
        <translation>按达成率</translation>
    </message>
    <message>
        <source>by points</source>
        <translation>按积分</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>by quarter</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>recovered later</source>
        <translation>以后扣回</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>不扣回</translation>
    </message>
    <message>
        <source>recovered, then dropped</source>
        <translation>先扣回，到期免除</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>累计范围</translation>
    </message>
    <message>
        <source>Of the conditions</source>
        <translation>多个条件时</translation>
    </message>
    <message>
        <source>all are needed</source>
        <translation>须全部满足</translation>
    </message>
    <message>
        <source>What it pays is multiplied by</source>
        <translation>系数按哪个指标</translation>
    </message>
    <message>
        <source>the figure itself, not a table</source>
        <translation>直接乘以这个指标，不用表</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>分档依据</translation>
    </message>
    <message>
        <source>A tier pays</source>
        <translation>每档发放</translation>
    </message>
    <message>
        <source>Exactly on a break</source>
        <translation>正好在分界点上</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>计算单位</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>每个</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From this on</source>
        <translation>达到后</translation>
    </message>
    <message>
        <source>Bonus at 100%</source>
        <translation>达成 100% 时的奖金</translation>
    </message>
    <message>
        <source>Prizes, the first place first</source>
        <translation>奖项，第一名在前</translation>
    </message>
    <message>
        <source>Who is level</source>
        <translation>并列者</translation>
    </message>
    <message>
        <source>Ranked from</source>
        <translation>参与排名下限</translation>
    </message>
    <message>
        <source>Share of what all reach</source>
        <translation>全体合计的比例</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>On the component</source>
        <translation>加在哪一项上</translation>
    </message>
    <message>
        <source>Counts only</source>
        <translation>只计</translation>
    </message>
    <message>
        <source>attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>of the team led</source>
        <translation>所带团队</translation>
    </message>
    <message>
        <source>credits beyond</source>
        <translation>额外业绩</translation>
    </message>
    <message>
        <source>quarter to date</source>
        <translation>自季初累计</translation>
    </message>
    <message>
        <source>half-year to date</source>
        <translation>自半年初累计</translation>
    </message>
    <message>
        <source>year to date</source>
        <translation>自年初累计</translation>
    </message>
    <message>
        <source>each on its part</source>
        <translation>超额（分段算）</translation>
    </message>
    <message>
        <source>the whole amount</source>
        <translation>全额（整笔算）</translation>
    </message>
    <message>
        <source>roles, teams or people</source>
        <translation>岗位、团队或人员</translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation>行按</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>列按</translation>
    </message>
    <message>
        <source>A cell pays</source>
        <translation>每格为</translation>
    </message>
    <message>
        <source>Above it still pay</source>
        <translation>超过上限部分再发</translation>
    </message>
    <message>
        <source>Advance in each period, up to</source>
        <translation>每期预支至</translation>
    </message>
    <message>
        <source>Dropped after so many periods</source>
        <translation>几期后免还</translation>
    </message>
    <message>
        <source>Without these people</source>
        <translation>不含这些人</translation>
    </message>
    <message>
        <source>with one of these</source>
        <translation>属于这些之一</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>“{text}” cannot be read. Write pairs like {example}.</source>
        <translation>无法识别“{text}”。请按这样成对填写：{example}。</translation>
    </message>
    <message>
        <source>There is no role “{name}”. Known are: {known}.</source>
        <translation>没有岗位“{name}”。可用的有：{known}。</translation>
    </message>
    <message>
        <source>This belongs with the field beside it: fill in both, or neither.</source>
        <translation>此项与旁边一项须同时填写，或都不填。</translation>
    </message>
    <message>
        <source>Write it in per cent, like 75%.</source>
        <translation>请写成百分数，如 75%。</translation>
    </message>
    <message>
        <source>Say from what on the condition is met.</source>
        <translation>请填写达到多少算满足。</translation>
    </message>
    <message>
        <source>Choose what the condition looks at.</source>
        <translation>请选择条件看哪个指标。</translation>
    </message>
    <message>
        <source>A period only in part</source>
        <translation>不满一期时</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>otherwise pay</source>
        <translation>否则发放</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>满足一个即可</translation>
    </message>
    <message>
        <source>Only for the roles</source>
        <translation>仅限岗位</translation>
    </message>
    <message>
        <source>Above the cap still pay</source>
        <translation>超过上限部分再发</translation>
    </message>
    <message>
        <source>The cap is for</source>
        <translation>封顶按</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>The guarantee is for</source>
        <translation>保底按</translation>
    </message>
    <message>
        <source>That is for</source>
        <translation>合计封顶按</translation>
    </message>
    <message>
        <source>Of one deal counts at most</source>
        <translation>单笔最多计</translation>
    </message>
    <message>
        <source>New hires month by month (40%, 70%)</source>
        <translation>新人逐月（40%, 70%）</translation>
    </message>
    <message>
        <source>These are</source>
        <translation>以上是</translation>
    </message>
    <message>
        <source>shares of the pay</source>
        <translation>奖金的比例</translation>
    </message>
    <message>
        <source>shares of the target</source>
        <translation>目标的比例</translation>
    </message>
    <message>
        <source>the target itself</source>
        <translation>目标金额本身</translation>
    </message>
    <message>
        <source>Late money counts (days: share)</source>
        <translation>迟到回款折算（天数：比例）</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>在此之前</translation>
    </message>
    <message>
        <source>Days until money is due</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Hold back of what is not paid</source>
        <translation>暂扣未回款的</translation>
    </message>
    <message>
        <source>so many days after the sale</source>
        <translation>销售后天数</translation>
    </message>
    <message>
        <source>Paid in parts (periods later: share)</source>
        <translation>分期发放（延后期数：比例）</translation>
    </message>
    <message>
        <source>More limits</source>
        <translation>更多限制</translation>
    </message>
    <message>
        <source>By time: new hires, late money, held back</source>
        <translation>按时间：新人、迟到回款、留存</translation>
    </message>
    <message>
        <source>How many periods later is a whole number: 0 is at once.</source>
        <translation>延后几期应是整数：0 表示当期。</translation>
    </message>
    <message>
        <source>Cap of the component</source>
        <translation>本项封顶</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Guaranteed at least</source>
        <translation>保底</translation>
    </message>
    <message>
        <source>At most per person</source>
        <translation>每人最多</translation>
    </message>
    <message>
        <source>At most for all together</source>
        <translation>所有人合计最多</translation>
    </message>
    <message>
        <source>The advance is</source>
        <translation>预支的处理</translation>
    </message>
    <message>
        <source>In “{entry}” there is a day that does not exist.</source>
        <translation>“{entry}”里有不存在的日期。</translation>
    </message>
    <message>
        <source>Choose on which component it is an extra: one that stands before this one.</source>
        <translation>请选择在哪个项目上加奖：须排在本项之前。</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Ann 2026-11-01 – 2027-03-31, Bob</source>
        <translation>张三 2026-11-01 – 2027-03-31，李四</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>Tasks of the plan</source>
        <translation>计划的任务</translation>
    </message>
</context>
<context>
    <name>PlanTools</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Try on real months</source>
        <translation>用真实月份试算</translation>
    </message>
    <message>
        <source>People&apos;s own values…</source>
        <translation>个人参数…</translation>
    </message>
    <message>
        <source>Credits beyond…</source>
        <translation>额外业绩…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Edit as text…</source>
        <translation>以文字编辑…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新任务…</translation>
    </message>
    <message>
        <source>Start a plan…</source>
        <translation>启动计划…</translation>
    </message>
    <message>
        <source>Print a week…</source>
        <translation>打印周计划…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>There are no tasks yet. Type the first one above, or start a plan from a template.</source>
        <translation>还没有任务。在上面输入第一项，或用模板启动一个计划。</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>按负责人</translation>
    </message>
    <message>
        <source>open: {n}</source>
        <translation>未完成 {n}</translation>
    </message>
    <message>
        <source>overdue: {n}</source>
        <translation>已逾期 {n}</translation>
    </message>
    <message>
        <source>without an owner: {n}</source>
        <translation>无负责人 {n}</translation>
    </message>
    <message>
        <source>Tasks of all goals</source>
        <translation>全部目标的任务</translation>
    </message>
    <message>
        <source>Improvement plans</source>
        <translation>改进计划</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>New incentive plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>{name} (put away)</source>
        <translation>{name}（已停用）</translation>
    </message>
    <message>
        <source>Version {number}, in force since {day}.</source>
        <translation>第 {number} 版，自 {day} 起生效。</translation>
    </message>
    <message>
        <source>Approved months stay as they are: a change begins on {day} or later.</source>
        <translation>已批准的月份不再改变：修改从 {day} 或以后开始。</translation>
    </message>
    <message>
        <source>Incentive plan</source>
        <translation>激励方案</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>销售提成</translation>
    </message>
    <message>
        <source>Save the plan first; then people can have values of their own in it.</source>
        <translation>请先保存方案，然后才能设置个人参数。</translation>
    </message>
    <message>
        <source>Save the plan as a file</source>
        <translation>把方案存为文件</translation>
    </message>
    <message>
        <source>Plan files (*.toml *.json)</source>
        <translation>方案文件 (*.toml *.json)</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>方案已保存。</translation>
    </message>
    <message>
        <source>Take a plan from a file</source>
        <translation>从文件取方案</translation>
    </message>
    <message>
        <source>The plan is saved as {file}.</source>
        <translation>方案已存为 {file}。</translation>
    </message>
    <message>
        <source>There is no improvement plan yet. Draft one from a review, or make one here.</source>
        <translation>还没有改进计划。可从考核生成草稿，或在这里新建。</translation>
    </message>
    <message>
        <source>next check {day}</source>
        <translation>下次检查 {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>The plan with its checks is deleted. Undo brings it back.</source>
        <translation>计划及其检查将被删除，可用撤销恢复。</translation>
    </message>
    <message>
        <source>Delete the plan</source>
        <translation>删除计划</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PointSteps</name>
    <message>
        <source>Add a step</source>
        <translation>添加一级</translation>
    </message>
    <message>
        <source>From</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>From which figure</source>
        <translation>从多少起</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>% on</source>
        <translation>% 起得</translation>
    </message>
    <message>
        <source>on</source>
        <translation>起得</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Points: {criterion}</source>
        <translation>得分：{criterion}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>只计</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>actual ÷ target</source>
        <translation>实际 ÷ 目标</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Given by hand, 0 to 100</source>
        <translation>由主管打分，0 到 100 分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>评分记录</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>{weight} of {all}</source>
        <translation>{weight} / {all}</translation>
    </message>
    <message>
        <source>{points} × {weight} ÷ {all} = {adds}</source>
        <translation>{points} × {weight} ÷ {all} = {adds}</translation>
    </message>
    <message>
        <source>In the total</source>
        <translation>计入总分</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>从哪里来</translation>
    </message>
    <message>
        <source>Show the facts</source>
        <translation>查看明细</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Only where empty</source>
        <translation>只填原来为空的</translation>
    </message>
    <message>
        <source>Never change</source>
        <translation>已有的一律不改</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Size on the screen</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These characters are not in the fonts for printing and come out as boxes: {signs}</source>
        <translation>打印字体中没有这些字，打印时会显示为方框：{signs}</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>全部（{n}）</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 份，共 {all} 份</translation>
    </message>
    <message>
        <source>This page could not be made.</source>
        <translation>无法生成此页。</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>正在准备页面…</translation>
    </message>
    <message>
        <source>{name}, page {page} of {pages}</source>
        <translation>{name}，第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{name}, preparing…</source>
        <translation>{name}，正在准备…</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>The printer “{name}” does not take the pages. See whether it is on and ready, or save a PDF instead.</source>
        <translation>打印机“{name}”没有接收页面。请检查打印机是否开启并就绪，或改存为 PDF。</translation>
    </message>
</context>
<context>
    <name>PrintMenu</name>
    <message>
        <source>{document}: {period}…</source>
        <translation>{document}：{period}…</translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>其他写法</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles of the year</source>
        <translation>全年分布</translation>
    </message>
    <message>
        <source>Saved profiles</source>
        <translation>已保存的分布</translation>
    </message>
    <message>
        <source>Saves how the months shown now weigh against each other.</source>
        <translation>保存当前各月之间的比例。</translation>
    </message>
    <message>
        <source>Only the months of a whole year can be saved as a profile.</source>
        <translation>只有满一年的各月才能保存为分布。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save these months</source>
        <translation>保存当前各月</translation>
    </message>
    <message>
        <source>There is a profile “{name}” already: type another name, or forget that one first.</source>
        <translation>已有名为“{name}”的分布：请换个名称，或先删除它。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Creating the workspace</source>
        <translation>正在新建工作区</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
    <message>
        <source>Making the sample team</source>
        <translation>正在生成示例团队</translation>
    </message>
    <message>
        <source>Nothing that looks like a table was copied. Copy its cells with their headings first.</source>
        <translation>剪贴板中没有表格。请先连同表头一起复制单元格。</translation>
    </message>
    <message>
        <source>Undone: {what}. {told}</source>
        <translation>已撤销：{what}。{told}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}. {told}</source>
        <translation>已重做：{what}。{told}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Open or create a workspace; the sheets are then imported into it.</source>
        <translation>请打开或新建一个工作区，随后表格会导入其中。</translation>
    </message>
    <message>
        <source>Imported {files} and {more} more: {n} {n:row|rows}</source>
        <translation>已导入 {files} 和另外 {more} 个文件：{n} 行</translation>
    </message>
    <message>
        <source>Imported {files}: {n} {n:row|rows}</source>
        <translation>已导入 {files}：{n} 行</translation>
    </message>
</context>
<context>
    <name>ProgramsButton</name>
    <message>
        <source>Export for another program</source>
        <translation>导出给其他程序</translation>
    </message>
    <message>
        <source>For {program}…</source>
        <translation>导出给 {program}…</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>Prorate</name>
    <message>
        <source>By working days</source>
        <translation>按工作日</translation>
    </message>
    <message>
        <source>By calendar days</source>
        <translation>按自然日</translation>
    </message>
    <message>
        <source>Whole months</source>
        <translation>按整月</translation>
    </message>
    <message>
        <source>{name} came on {day}</source>
        <translation>{name}于 {day} 入职</translation>
    </message>
    <message>
        <source>{name} left on {day}</source>
        <translation>{name}于 {day} 离职</translation>
    </message>
    <message>
        <source>{name} changed teams on {day}</source>
        <translation>{name}于 {day} 调动</translation>
    </message>
</context>
<context>
    <name>ProrateDialog</name>
    <message>
        <source>Pro-rate targets of who came, left or moved</source>
        <translation>折算入职、离职、调动人员的目标</translation>
    </message>
    <message>
        <source>Nobody came, left or changed teams within a month of this year with a target that does not say so.</source>
        <translation>今年没有人在月中入职、离职或调动而目标未折算。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>折算方式</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Needed where a goal is agreed; the history keeps it.</source>
        <translation>涉及已确认的目标时必填，会记入历史。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pro-rate</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tick what is to be pro-rated.</source>
        <translation>请勾选要折算的项目。</translation>
    </message>
    <message>
        <source>Some of these were agreed: say why they change.</source>
        <translation>其中有已确认的目标：请写明原因。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>请先写一句话。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>{name}: {line}</source>
        <translation>{name}：{line}</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>问的是什么？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>Add a task: Visit Globex @Ann Friday ! #care 2h</source>
        <translation>新增任务：拜访恒基重工 @王海涛 周五 !高 #客户 2小时</translation>
    </message>
    <message>
        <source>New task in one line</source>
        <translation>一行新增任务</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>@name is the owner. A day: today, Friday, next week Tue, 11-30, +3 (working days).
! is high priority, !low is low. #market, #care, #sales say the kind. 2h is the effort.
every day, weekly, monthly repeat it. A customer is linked whose name stands in the line.</source>
        <translation>@姓名 是负责人。日期：今天、周五、下周三、11月30日、11-30、+3（工作日）。
! 表示高优先级，!低 表示低。#市场、#客户、#销售 表示类型。2小时 是工时。
每天、每周、每月 表示重复。写到的客户名称会自动关联。</translation>
    </message>
    <message>
        <source>priority: {how}</source>
        <translation>优先级：{how}</translation>
    </message>
    <message>
        <source>Added. Double-click a task to see or change all of it; Ctrl+Z takes it back.</source>
        <translation>已新增。双击任务可查看和修改全部内容；按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>RateQuestion</name>
    <message>
        <source>Use this rate</source>
        <translation>使用此汇率</translation>
    </message>
    <message>
        <source>This workspace will be kept in {currency}: it holds no amounts yet.</source>
        <translation>本工作区还没有金额，将改用 {currency} 记账。</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>From {day} on, 1 {currency} = {rate} {home}.</source>
        <translation>从 {day} 起，1 {currency} = {rate} {home}。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Amounts are in {currency}, and no rate is known from {day} on: they cannot be taken until one is.</source>
        <translation>金额是 {currency}，但没有 {day} 起的汇率；填写汇率后，这些金额才能导入。</translation>
    </message>
    <message>
        <source>Keep this workspace in {currency}</source>
        <translation>本工作区改用 {currency} 记账</translation>
    </message>
    <message>
        <source>A rate is a number above zero, such as 7.1234.</source>
        <translation>汇率应是大于零的数字，例如 7.1234。</translation>
    </message>
</context>
<context>
    <name>Rater</name>
    <message>
        <source>Write the name of who is asked.</source>
        <translation>请填写评价人的姓名。</translation>
    </message>
    <message>
        <source>The review of {name} is final: reopen it first.</source>
        <translation>{name}的考核已定稿：请先重新打开。</translation>
    </message>
</context>
<context>
    <name>RatersCard</name>
    <message>
        <source>Feedback of others</source>
        <translation>他人评价</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择评价人…</translation>
    </message>
    <message>
        <source>Ask by e-mail…</source>
        <translation>邮件邀请…</translation>
    </message>
    <message>
        <source>Nobody chosen: the form goes to all colleagues of the team.</source>
        <translation>未选评价人：表格发给团队全体同事。</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>无邮箱</translation>
    </message>
    <message>
        <source>✓ answered</source>
        <translation>✓ 已交回</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>{day} 已邀请</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未邀请</translation>
    </message>
</context>
<context>
    <name>RatersDialog</name>
    <message>
        <source>Who gives feedback on {name}?</source>
        <translation>谁来评价{name}？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Search name, team or customer</source>
        <translation>搜索姓名、团队或客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>无邮箱</translation>
    </message>
    <message>
        <source>{n} chosen. Three to five are usual; nobody chosen means all colleagues of the team.</source>
        <translation>已选 {n} 人。一般选三到五人；不选则由团队全体同事评价。</translation>
    </message>
    <message>
        <source>Write the name of who is asked.</source>
        <translation>请填写评价人的姓名。</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>邮箱地址中应有@。</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>Somebody else changed the rate of {currency} from {day} meanwhile. Close the settings and open them again to see what it is now.</source>
        <translation>{currency} 自 {day} 起的汇率已被他人修改。请关闭设置后重新打开，查看现在的汇率。</translation>
    </message>
    <message>
        <source>“{currency}” is not a currency: it takes three letters, as in USD.</source>
        <translation>“{currency}”不是币种：应为三个字母，如 USD。</translation>
    </message>
    <message>
        <source>The rate of {currency} must be above zero.</source>
        <translation>{currency} 的汇率必须大于零。</translation>
    </message>
    <message>
        <source>One currency has two rates for the same day.</source>
        <translation>同一币种在同一天有两个汇率。</translation>
    </message>
    <message>
        <source>Row {row}: it takes a currency, a day such as 2026-10-01 and a rate such as 7.1234.</source>
        <translation>第 {row} 行：要填币种、日期（如 2026-10-01）和汇率（如 7.1234）。</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Amounts in other currencies are converted by the latest rate on or before the day of the sale.</source>
        <translation>其他币种的金额，按销售当天或之前最近的汇率折算。</translation>
    </message>
    <message>
        <source>All amounts are in the currency of the workspace. Add a rate when a sheet brings others.</source>
        <translation>目前所有金额都是工作区币种。表格中有其他币种时，请先增加汇率。</translation>
    </message>
    <message>
        <source>One is worth, in {currency}</source>
        <translation>折合（{currency}）</translation>
    </message>
    <message>
        <source>One is worth</source>
        <translation>折合</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>From (YYYY-MM-DD)</source>
        <translation>起始日（年-月-日）</translation>
    </message>
    <message>
        <source>Add a rate</source>
        <translation>增加汇率</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Results</source>
        <translation>业绩</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Behaviour and values</source>
        <translation>行为与价值观</translation>
    </message>
    <message>
        <source>Learning and innovation</source>
        <translation>学习与创新</translation>
    </message>
    <message>
        <source>Leading the team</source>
        <translation>团队管理</translation>
    </message>
    <message>
        <source>On top of the total</source>
        <translation>加减分与否决</translation>
    </message>
    <message>
        <source>Result of the survey, of 100</source>
        <translation>调查得分（满分 100）</translation>
    </message>
    <message>
        <source>Mean of what the team gave, of 100</source>
        <translation>团队成员打分的平均值（满分 100）</translation>
    </message>
    <message>
        <source>Others ask for this person; lifts the whole team</source>
        <translation>大家都愿意与其共事，带动整个团队</translation>
    </message>
    <message>
        <source>Helps without being asked; shares what works</source>
        <translation>主动帮人，乐于分享经验</translation>
    </message>
    <message>
        <source>Helps when asked; keeps agreements</source>
        <translation>有求必应，说到做到</translation>
    </message>
    <message>
        <source>Works alone; agreements slip</source>
        <translation>单打独斗，约定常落空</translation>
    </message>
    <message>
        <source>Records complete the same day; others can go on from them</source>
        <translation>当天补全，别人可直接接手</translation>
    </message>
    <message>
        <source>Complete every week; small gaps</source>
        <translation>每周补全，略有缺漏</translation>
    </message>
    <message>
        <source>Complete after a reminder</source>
        <translation>提醒后才补全</translation>
    </message>
    <message>
        <source>Large gaps; nobody can tell how things stand</source>
        <translation>缺漏很多，别人看不出进展</translation>
    </message>
    <message>
        <source>Tried something new that works, and taught it to others</source>
        <translation>试出有效的新做法，并教给别人</translation>
    </message>
    <message>
        <source>Learned on purpose and uses it</source>
        <translation>有目的地学，并用在工作中</translation>
    </message>
    <message>
        <source>Took part in what was offered</source>
        <translation>参加了安排的学习</translation>
    </message>
    <message>
        <source>No sign of learning in the period</source>
        <translation>本期看不到学习</translation>
    </message>
    <message>
        <source>People grow quickly; open talk every week; clear goals for each</source>
        <translation>成员成长快，每周坦诚沟通，人人目标清楚</translation>
    </message>
    <message>
        <source>Regular one-on-ones with results; goals known to all</source>
        <translation>定期一对一且有结果，目标人人知晓</translation>
    </message>
    <message>
        <source>Talks take place; follow-up is uneven</source>
        <translation>有沟通，跟进时好时坏</translation>
    </message>
    <message>
        <source>People do not know where they stand</source>
        <translation>成员不清楚自己做得怎样</translation>
    </message>
    <message>
        <source>Sales representative, quarter</source>
        <translation>销售代表季度考核</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>客户满意度</translation>
    </message>
    <message>
        <source>Teamwork</source>
        <translation>团队协作</translation>
    </message>
    <message>
        <source>Complete customer records</source>
        <translation>客户资料完整</translation>
    </message>
    <message>
        <source>Learning and new ideas</source>
        <translation>学习与新点子</translation>
    </message>
    <message>
        <source>Growth against last year</source>
        <translation>同比增长</translation>
    </message>
    <message>
        <source>80 points at last year&apos;s level, one more for each percent</source>
        <translation>与去年持平得 80 分，每增长 1% 加 1 分</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Key account manager, quarter</source>
        <translation>大客户经理季度考核</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Result of the test, of 100</source>
        <translation>考试得分（满分 100）</translation>
    </message>
    <message>
        <source>Sales of the team</source>
        <translation>团队销售额</translation>
    </message>
    <message>
        <source>Receipts of the team</source>
        <translation>团队回款</translation>
    </message>
    <message>
        <source>People who left</source>
        <translation>人员流失</translation>
    </message>
    <message>
        <source>Good people who left in the period: 25 points off for each</source>
        <translation>本期流失的骨干：每人扣 25 分</translation>
    </message>
    <message>
        <source>Team leader, quarter</source>
        <translation>销售主管季度考核</translation>
    </message>
    <message>
        <source>Leading people</source>
        <translation>带人育人</translation>
    </message>
    <message>
        <source>Feedback of the team</source>
        <translation>团队成员评价</translation>
    </message>
    <message>
        <source>Working with other departments</source>
        <translation>跨部门协作</translation>
    </message>
    <message>
        <source>Money 90 days beyond its due date: 5 points off the total for each case, at most 15</source>
        <translation>逾期 90 天以上未回款：每笔从总分扣 5 分，最多扣 15 分</translation>
    </message>
    <message>
        <source>Bad debts</source>
        <translation>呆账</translation>
    </message>
    <message>
        <source>A key account lost by our own fault: the total is at most 59</source>
        <translation>因我方原因丢失重点客户：总分最高 59 分</translation>
    </message>
    <message>
        <source>Lost key accounts</source>
        <translation>重点客户流失</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>The history keeps who changed what from what to what, and why.</source>
        <translation>历史中会保留谁、从多少改为多少、为什么。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Please say why; the history keeps it.</source>
        <translation>请写明原因，历史中会保留。</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回款单号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>回款金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Recognise</name>
    <message>
        <source>The heading says so.</source>
        <translation>列名就是这个意思。</translation>
    </message>
    <message>
        <source>The heading ends with “{word}”.</source>
        <translation>列名以“{word}”结尾。</translation>
    </message>
    <message>
        <source>The values look like it; the heading is not known.</source>
        <translation>列名不认识，但数值看起来是。</translation>
    </message>
    <message>
        <source>Another column is a better {meaning}: this one is kept as a note.</source>
        <translation>另一列更适合作为“{meaning}”：此列保留为备注。</translation>
    </message>
    <message>
        <source>No other column has the amounts of the rows.</source>
        <translation>没有别的列是每行的金额。</translation>
    </message>
    <message>
        <source>There is no quantity: the price is the amount.</source>
        <translation>没有数量，价格就是金额。</translation>
    </message>
    <message>
        <source>No other column says to whom: who is named here is the customer.</source>
        <translation>没有别的列说明卖给谁：这里的名称就是客户。</translation>
    </message>
    <message>
        <source>Each row has a customer number and another name: it is the customer&apos;s.</source>
        <translation>每行都有客户编号和不同的名字：那是客户的名字。</translation>
    </message>
    <message>
        <source>Customers are listed, another name in each row: it is the customer&apos;s.</source>
        <translation>这是客户名单，每行一个不同的名称：是客户的名称。</translation>
    </message>
    <message>
        <source>The heading is not known, but it names a unit of money, and the values are figures.</source>
        <translation>不认识这个表头，但它写明了金额单位，下面都是数字。</translation>
    </message>
    <message>
        <source>{share} % of its values are names that are known here.</source>
        <translation>{share}% 的值是这里已有的名字。</translation>
    </message>
    <message>
        <source>How far it is from the target: neither a target nor a result.</source>
        <translation>与目标的差距：既不是目标，也不是业绩。</translation>
    </message>
    <message>
        <source>Its values are numbers behind a “#”, as shops number their orders.</source>
        <translation>值是“#”加数字，网店的订单号就是这样写的。</translation>
    </message>
    <message>
        <source>It runs up from the start of the year or month: it is not of this period alone, and would count twice.</source>
        <translation>这是从年初或月初起的累计数：不只是本期的，计入会重复。</translation>
    </message>
    <message>
        <source>It is of an earlier period, to compare with: it does not count here.</source>
        <translation>这是以前期间的数字，供比较用：这里不计。</translation>
    </message>
    <message>
        <source>The heading names a period.</source>
        <translation>列名是一个期间。</translation>
    </message>
    <message>
        <source>The heading says total: used as a check, not counted again.</source>
        <translation>列名是合计：只用于核对，不重复计入。</translation>
    </message>
    <message>
        <source>The heading says so, and unit price × quantity gives it in {share} % of the rows.</source>
        <translation>列名就是这个意思，且 {share}% 的行满足单价×数量。</translation>
    </message>
    <message>
        <source>Divided by the quantity it gives whole cents in every row: it is the amount of the line, not of a piece.</source>
        <translation>每一行除以数量都正好到分，所以它是整行的金额，不是单价。</translation>
    </message>
    <message>
        <source>Of the same product twice as many cost twice as much: it is the amount of the line, not of a piece.</source>
        <translation>同一产品数量加倍，它也加倍：这是整行的金额，不是单价。</translation>
    </message>
    <message>
        <source>The ID of “{heading}”, which stands beside it.</source>
        <translation>旁边“{heading}”一列的编号。</translation>
    </message>
    <message>
        <source>The ID of “{heading}”, which is not needed.</source>
        <translation>“{heading}”的编号，用不到。</translation>
    </message>
    <message>
        <source>Another column says who sold: who is named here bought.</source>
        <translation>另一列写着谁卖的：这里是谁买的。</translation>
    </message>
    <message>
        <source>Target and actual of “{of}” stand beside one another.</source>
        <translation>“{of}”的目标和实际并列在一起。</translation>
    </message>
    <message>
        <source>The headings name and number a “{thing}”; it is taken for whom or what the rows are about.</source>
        <translation>表头里有“{thing}”的名称和编号，当作各行所说的对象。</translation>
    </message>
    <message>
        <source>The headings name and number a “{thing}”, and orders have several: it is what was sold.</source>
        <translation>列名是“{thing}”的名称和编号，一张订单里有好几个：是卖出的产品。</translation>
    </message>
    <message>
        <source>The sum of the columns “{first}” to “{last}”: used as a check, not counted again.</source>
        <translation>“{first}”到“{last}”各列之和，用于核对，不重复计算。</translation>
    </message>
    <message>
        <source>The sum of the amounts “{first}” to “{last}”: it counts in place of them.</source>
        <translation>“{first}”到“{last}”各项金额之和：按它计算，各分项不重复计入。</translation>
    </message>
    <message>
        <source>The running total of “{heading}”: not counted again.</source>
        <translation>“{heading}”的累计数，不重复计算。</translation>
    </message>
    <message>
        <source>The heading is a person&apos;s name, though the figures are the sum of “{first}” to “{last}”. If it is a total, choose so.</source>
        <translation>表头是人名，但数字正好是“{first}”到“{last}”之和。如果是合计，请在此选择“合计”。</translation>
    </message>
    <message>
        <source>Another column is a better {meaning}.</source>
        <translation>另有更合适的“{meaning}”列。</translation>
    </message>
    <message>
        <source>Not needed for this kind of table.</source>
        <translation>这类表格不需要此列。</translation>
    </message>
    <message>
        <source>The heading is not known.</source>
        <translation>不认识这个列名。</translation>
    </message>
    <message>
        <source>The title says “{words}”.</source>
        <translation>标题写着“{words}”。</translation>
    </message>
    <message>
        <source>The name of the sheet says “{words}”.</source>
        <translation>工作表名是“{words}”。</translation>
    </message>
    <message>
        <source>The name of the file says “{words}”.</source>
        <translation>文件名是“{words}”。</translation>
    </message>
    <message>
        <source>A form without figures: there is nothing to import.</source>
        <translation>这是没有填写数据的表单，没有可导入的内容。</translation>
    </message>
    <message>
        <source>Only headings: there is nothing to import yet.</source>
        <translation>只有表头，还没有可导入的内容。</translation>
    </message>
    <message>
        <source>The same rows as sheet {sheet}: importing both would count them twice.</source>
        <translation>与工作表“{sheet}”的行完全相同：两张都导入会重复计算。</translation>
    </message>
    <message>
        <source>The sum of the sheets {sheets}: importing it too would count them twice.</source>
        <translation>它是工作表 {sheets} 的汇总：一起导入会重复计算。</translation>
    </message>
    <message>
        <source>It has all the rows of the sheets {sheets}: importing it too would count them twice.</source>
        <translation>它包含工作表{sheets}的全部行，一起导入会重复计算。</translation>
    </message>
    <message>
        <source>All its rows are in sheet {sheets}: importing both would count them twice.</source>
        <translation>它的行全部在工作表{sheets}里，两张都导入会重复计算。</translation>
    </message>
    <message>
        <source>Each row is the sum of one of the sheets {sheets}: importing it too would count them twice.</source>
        <translation>每一行是工作表 {sheets} 之一的合计：一并导入会重复计算。</translation>
    </message>
    <message>
        <source>The sums by {meaning} of sheet {sheets}: importing it too would count them twice.</source>
        <translation>工作表{sheets}按{meaning}的汇总：一并导入会重复计算。</translation>
    </message>
    <message>
        <source>The sums by person of sheet {sheets}: importing it too would count them twice.</source>
        <translation>它是工作表{sheets}按人的合计，一起导入会重复计算。</translation>
    </message>
    <message>
        <source>Its columns are {headings}.</source>
        <translation>它的列有：{headings}。</translation>
    </message>
    <message>
        <source>Its columns are {headings}, and the name says “{word}”.</source>
        <translation>它的列有：{headings}，名称中有“{word}”。</translation>
    </message>
    <message>
        <source>No kind of table has these columns.</source>
        <translation>没有哪类表格有这些列。</translation>
    </message>
    <message>
        <source>Names (“{heading}”), and nothing says whose they are: of customers, of contacts, of your team? Say so above.</source>
        <translation>只有名称（“{heading}”），没有说明是谁的：客户、联系人，还是团队成员？请在上面选择。</translation>
    </message>
    <message>
        <source>“{heading}” says how the goods are delivered: deliveries. SalesDesk does not keep them; import the orders instead.</source>
        <translation>“{heading}”说明货物如何送达：这是送货记录。SalesDesk 不保存送货记录，请改为导入订单。</translation>
    </message>
    <message>
        <source>Quantity × price of things, and nothing of how a deal stands or whose it is: lines of deals, which have the amounts.</source>
        <translation>只有物品的数量和单价，没有商机的进展和归属：这是商机的明细行，金额在商机里。</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>按您的指定。</translation>
    </message>
    <message>
        <source>Headings of {product}: {headings}</source>
        <translation>{product}的列名：{headings}</translation>
    </message>
    <message>
        <source>Record numbers of {product}: {headings}</source>
        <translation>{product}的记录编号：{headings}</translation>
    </message>
    <message>
        <source>Void records, which are not counted: {n}</source>
        <translation>作废记录，不计：{n}</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: a void record, not counted</source>
        <translation>{heading}为“{value}”，是作废的记录，不计入</translation>
    </message>
    <message>
        <source>Drafts and what was refused, which do not count until they are in force: {n}</source>
        <translation>草稿、驳回等尚未生效的记录，生效后才计入：{n}</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: not in force, so that it does not count yet</source>
        <translation>{heading}为“{value}”，尚未生效，暂不计入</translation>
    </message>
    <message>
        <source>Not sold (yet), so that they do not count: {n}</source>
        <translation>（尚）未售出，不计入：{n}</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: not sold (yet), so that it does not count</source>
        <translation>{heading}为“{value}”：（尚）未售出，不计入</translation>
    </message>
    <message>
        <source>Not paid yet, so that they do not count as receipts: {n}</source>
        <translation>尚未付款，不计为回款：{n}</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: nothing has come in yet, so that it does not count</source>
        <translation>{heading}为“{value}”：款项尚未到账，不计入</translation>
    </message>
    <message>
        <source>Rows that wait, while others of the sheet are finished; they do not count until they are as well: {n}</source>
        <translation>其他记录已完成而仍在等待的行，完成之前不计入：{n}</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: it waits while others are finished, so that it does not count yet</source>
        <translation>{heading}为“{value}”：其他记录已完成而它仍在等待，暂不计入</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: no money that came in from a customer, not counted</source>
        <translation>{heading}为“{value}”：不是客户来款，不计</translation>
    </message>
    <message>
        <source>Money that went out, or came from others than customers, which is not counted: {n}</source>
        <translation>付出的款项或非客户来款，不计：{n}</translation>
    </message>
    <message>
        <source>“{heading}” says of no row that it is approved, so that all of them count: {n}</source>
        <translation>“{heading}”没有一行显示已审核，因此全部计入：{n}</translation>
    </message>
    <message>
        <source>Its cells say which rows do not count, and are left out: {n}</source>
        <translation>它的单元格说明哪些行不计，这些行已排除：{n}</translation>
    </message>
    <message>
        <source>{product} calls it so.</source>
        <translation>{product}就这样叫它。</translation>
    </message>
    <message>
        <source>Blank row</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>The header again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>Total row “{label}”: used as a check, not counted again</source>
        <translation>合计行“{label}”：只用于核对，不重复计入</translation>
    </message>
    <message>
        <source>“{label}” adds up the rows below it: used as a check, not counted again</source>
        <translation>“{label}”是下面各行的合计：用来核对，不重复计入</translation>
    </message>
    <message>
        <source>Figures without a name: taken for a total, not counted again</source>
        <translation>有数字没有名称：视为合计，不重复计入</translation>
    </message>
    <message>
        <source>Says nothing but the sum of the rows above it: used as a check, not counted again</source>
        <translation>除上方各行之和外没有其他内容：用作核对，不再计入</translation>
    </message>
    <message>
        <source>“{label}” is the sum of the rows above it: used as a check, not counted again</source>
        <translation>“{label}”是以上各行之和：只用于核对，不再计入</translation>
    </message>
    <message>
        <source>“{label}” is the sum of all rows: used as a check, not counted again</source>
        <translation>“{label}”是所有行的合计：用于核对，不再计入</translation>
    </message>
    <message>
        <source>“{label}” counts or averages the rows: no data</source>
        <translation>“{label}”是对各行的计数或平均：不是数据</translation>
    </message>
    <message>
        <source>“{label}” is added to the sum: no line of its own</source>
        <translation>“{label}”加在合计上：不是单独的一行</translation>
    </message>
    <message>
        <source>Stands below the total: no data</source>
        <translation>在合计之下：不是数据</translation>
    </message>
    <message>
        <source>“{label}” says something of all rows together: no data</source>
        <translation>“{label}”说的是所有行的整体情况：不是数据</translation>
    </message>
    <message>
        <source>A remark, no data</source>
        <translation>备注，不是数据</translation>
    </message>
    <message>
        <source>The days of the week: no data</source>
        <translation>星期一行：不是数据</translation>
    </message>
    <message>
        <source>Numbered in advance, and not filled in</source>
        <translation>预先编了号，没有填写</translation>
    </message>
    <message>
        <source>Only one cell is filled</source>
        <translation>只有一个单元格有内容</translation>
    </message>
    <message>
        <source>“{label}” belongs to the rows below: it is read as a column</source>
        <translation>“{label}”属于下面各行：作为一列读取</translation>
    </message>
    <message>
        <source>A column of names and one column for each period.</source>
        <translation>一列姓名，每个期间一列。</translation>
    </message>
    <message>
        <source>One column for each period, but no column of people: {heading}.</source>
        <translation>每个期间一列，但没有人员列：{heading}。</translation>
    </message>
    <message>
        <source>It compares the figures beside it, and is none of its own.</source>
        <translation>只是旁边数字的对比，本身不是数据。</translation>
    </message>
    <message>
        <source>It belongs to the totals, which are not counted again.</source>
        <translation>属于合计部分，不重复计算。</translation>
    </message>
    <message>
        <source>One column for each period, and the sheet speaks of targets.</source>
        <translation>每个期间一列，且工作表写的是目标。</translation>
    </message>
    <message>
        <source>Targets of teams or regions, with columns for each period.</source>
        <translation>各团队或区域的目标，每个期间各有一列。</translation>
    </message>
    <message>
        <source>Each customer&apos;s plan of a year. What was sold to them in other years is compared with it, and not taken.</source>
        <translation>每个客户的年度计划。其他年份的销售额只作比较，不导入。</translation>
    </message>
    <message>
        <source>A column of goals and one column for each period.</source>
        <translation>一列目标名称，每个期间一列。</translation>
    </message>
    <message>
        <source>One column for each period, and what stands there are payments that are expected.</source>
        <translation>每个期间一列，填的是预计的回款。</translation>
    </message>
    <message>
        <source>The sum of all periods: used as a check, not counted again.</source>
        <translation>各期之和：只用来核对，不再计入。</translation>
    </message>
    <message>
        <source>{n} of its rows {n:is|are} hidden in Excel (by a filter, say) and {n:is|are} read all the same: {rows}.</source>
        <translation>其中 {n} 行在 Excel 中被隐藏（如筛选），照样读取：{rows}。</translation>
    </message>
    <message>
        <source>Columns that are hidden in Excel are read all the same: {columns}.</source>
        <translation>在 Excel 中隐藏的列照样读取：{columns}。</translation>
    </message>
    <message>
        <source>Cells far away from the others are left out: {cells}.</source>
        <translation>离其他内容太远的单元格未读取：{cells}。</translation>
    </message>
    <message>
        <source>Its values say what the figures of a row are: {values}.</source>
        <translation>它的值说明这一行的数字是什么：{values}。</translation>
    </message>
    <message>
        <source>“{heading}” tells the rows apart: only the rows of results count as results, those of targets as targets.</source>
        <translation>“{heading}”区分各行：实际的行算业绩，目标的行算目标。</translation>
    </message>
    <message>
        <source>The words beside the names tell the rows apart: results count as results, targets as targets.</source>
        <translation>姓名旁边的词区分各行：实际计为实际，目标计为目标。</translation>
    </message>
    <message>
        <source>One of several payments of the row: each becomes a receipt of its own.</source>
        <translation>一行里有几次回款，每次各记一笔。</translation>
    </message>
    <message>
        <source>Columns for one payment after another: {headings}.</source>
        <translation>各列是一次次回款：{headings}。</translation>
    </message>
    <message>
        <source>Its payments are imported. To have “{column}” as sales too, import the sheet once more and choose “{kind}” above.</source>
        <translation>只导入了各笔回款。如果还要把“{column}”计为销售，请再次导入这张表，并在上方选择“{kind}”。</translation>
    </message>
    <message>
        <source>The heading is a person&apos;s name.</source>
        <translation>表头是人名。</translation>
    </message>
    <message>
        <source>One column for each person: {heading}.</source>
        <translation>每人一列：{heading}。</translation>
    </message>
    <message>
        <source>Each row is a figure and each column a person: copy it in Excel and paste it transposed, so that each person has a row; import that.</source>
        <translation>每行是一项指标、每列是一个人：请在 Excel 里复制后“转置”粘贴，让每个人一行，再导入。</translation>
    </message>
    <message>
        <source>One column for each person, and the sheet speaks of targets.</source>
        <translation>每人一列，表里说的是目标。</translation>
    </message>
    <message>
        <source>A pivot table (“{heading}”): it sums up rows that are elsewhere. Import the sheet with those rows.</source>
        <translation>这是数据透视表（“{heading}”），汇总的是别处的明细。请导入明细所在的工作表。</translation>
    </message>
    <message>
        <source>“{heading}” names several people in some rows (“{value}”): each gets a share of the row&apos;s figures.</source>
        <translation>“{heading}”有些行写了几个人（如“{value}”）：按份额分给每个人。</translation>
    </message>
    <message>
        <source>Words alone in a row say it of the rows below: {labels}.</source>
        <translation>单独成行的文字说明了下面各行：{labels}。</translation>
    </message>
    <message>
        <source>Words alone in a row: {labels}. Choose what they say of the rows below them.</source>
        <translation>单独成行的文字：{labels}。请选择它们说明下面各行的什么。</translation>
    </message>
    <message>
        <source>“{label}” is nobody: what the others are compared with, no data</source>
        <translation>“{label}”不是人员，是用来对比的行，不算数据</translation>
    </message>
    <message>
        <source>“{label}” stands below the total of everything and is nobody: no data</source>
        <translation>“{label}”在总计下方，不是人员，不算数据</translation>
    </message>
    <message>
        <source>Left out, because nobody is called so: {labels}.</source>
        <translation>以下各行不是人员，未计入：{labels}。</translation>
    </message>
    <message>
        <source>“{label}” (row {row})</source>
        <translation>“{label}”（第 {row} 行）</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}、{other}</translation>
    </message>
    <message>
        <source>Words alone in a row stand in the column “{column}”: {labels}. If the rows below belong to them, choose there what they are.</source>
        <translation>单独成行的文字放在“{column}”列中：{labels}。如果下面各行属于它们，请在该列选择其含义。</translation>
    </message>
    <message>
        <source>The names of the rows below those that add them up.</source>
        <translation>汇总行下面各行的名称。</translation>
    </message>
    <message>
        <source>Only rows that add up others say something here: it is read as a column of the rows below them.</source>
        <translation>只有汇总行在这里有内容：把它读作下面各行的一列。</translation>
    </message>
    <message>
        <source>“{word}” says that these are returns: they count as negative sales.</source>
        <translation>“{word}”说明这是退货：按负销售计。</translation>
    </message>
    <message>
        <source>What came back.</source>
        <translation>退回的部分。</translation>
    </message>
    <message>
        <source>Figures as points are: the score of a standard, called as the heading says.</source>
        <translation>数值像得分：是一项指标的得分，指标名即列名。</translation>
    </message>
    <message>
        <source>Another score stands to its right as the total: it is one of what that is made of.</source>
        <translation>右边另有一列是总分：这一列是其中的一部分。</translation>
    </message>
    <message>
        <source>A column of names, points for each standard, and its name or a heading speaks of reviews.</source>
        <translation>有一列姓名、每个指标的得分，名称或表头写明是考核。</translation>
    </message>
    <message>
        <source>A column of names, points for each period, and the name speaks of reviews.</source>
        <translation>一列姓名，每个周期一列得分，名称说的是考核。</translation>
    </message>
    <message>
        <source>The mean or the sum of the scores before it: the score of the person.</source>
        <translation>前面各项得分的平均或合计：就是这个人的得分。</translation>
    </message>
    <message>
        <source>The sheet is called “{name}”, and no column says it: all its rows are taken for those of “{value}”.</source>
        <translation>工作表名是“{name}”，而没有一列说明归属：所有行都归“{value}”。</translation>
    </message>
    <message>
        <source>The file is called “{name}”, and no column says it: all its rows are taken for those of “{value}”.</source>
        <translation>文件名是“{name}”，而没有一列说明归属：所有行都归“{value}”。</translation>
    </message>
    <message>
        <source>The amount with tax: what the customer pays.</source>
        <translation>含税金额：客户实际要付的。</translation>
    </message>
    <message>
        <source>The amount after the discount; “{other}” is the one before it.</source>
        <translation>这是折扣后的金额；“{other}”是折扣前的。</translation>
    </message>
    <message>
        <source>Of the amounts of a row “{counted}” counts, the one after the discount, and not “{other}”. Choose the other one at its heading.</source>
        <translation>一行有几个金额，计入的是折后的“{counted}”，不是“{other}”。要计另一个，请在列标题处选择。</translation>
    </message>
    <message>
        <source>What the customer paid, freight and discounts included; “{other}” is for the goods alone.</source>
        <translation>客户实际付的金额，含运费和优惠；“{other}”只是商品的金额。</translation>
    </message>
    <message>
        <source>Of the amounts of a row only “{counted}” counts, {others} does not. Choose another one at its heading, or add them up in the sheet.</source>
        <translation>每行的几个金额中只计“{counted}”，不计{others}。可在表头改选另一列，或先在表格里加总。</translation>
    </message>
    <message>
        <source>What it cost to send the goods: no amount of goods.</source>
        <translation>这是运费，不是货款。</translation>
    </message>
    <message>
        <source>The amounts {columns} of a row all count, each as a line of its own.</source>
        <translation>同一行的金额 {columns} 都计入，各成一条明细。</translation>
    </message>
    <message>
        <source>Times the quantity it gives “{amount}”.</source>
        <translation>乘以数量等于“{amount}”。</translation>
    </message>
    <message>
        <source>A forecast: neither a result nor a target.</source>
        <translation>这是预测：既不是业绩，也不是目标。</translation>
    </message>
    <message>
        <source>“{rest}” is not known; the results of these periods stand under “{known}”.</source>
        <translation>不认识“{rest}”；这些期间的业绩在“{known}”下面。</translation>
    </message>
    <message>
        <source>A forecast (“{word}”): what is expected is neither a result nor a target. Import what was sold, or the opportunities with amount and close date.</source>
        <translation>这是预测表（“{word}”）：预计的数既不是业绩，也不是目标。请导入已成交的数据，或带金额和预计成交日期的商机。</translation>
    </message>
    <message>
        <source>Purchases, by its headings {headings}: what the company buys is no sale. SalesDesk does not keep it.</source>
        <translation>这是采购表（表头有{headings}）：公司买进的不是销售。SalesDesk 不保存这些数据。</translation>
    </message>
    <message>
        <source>Stock, by its headings {headings}: what lies in the warehouse is no sale. SalesDesk does not keep it.</source>
        <translation>这是库存表（表头有{headings}）：仓库里的不是销售。SalesDesk 不保存这些数据。</translation>
    </message>
    <message>
        <source>Expenses, by its headings {headings}: SalesDesk does not keep them.</source>
        <translation>这是费用报销表（表头有{headings}）：SalesDesk 不保存这些数据。</translation>
    </message>
    <message>
        <source>Working hours and absences, by its headings {headings}: SalesDesk does not keep them.</source>
        <translation>这是考勤表（表头有{headings}）：SalesDesk 不保存这些数据。</translation>
    </message>
    <message>
        <source>An account with debit and credit, by its headings {headings}: SalesDesk does not read accounts. Import the list of orders and the list of receipts instead.</source>
        <translation>这是有借方、贷方的账（表头有{headings}）：SalesDesk 不读账。请改为导入订单明细和回款明细。</translation>
    </message>
    <message>
        <source>Production, by its headings {headings}: what is made is not sold yet. SalesDesk does not keep it.</source>
        <translation>生产表（列名 {headings}）：生产出来的还没有卖出。SalesDesk 不保存生产数据。</translation>
    </message>
    <message>
        <source>Applicants, by its headings {headings}: they are no customers. SalesDesk does not keep them.</source>
        <translation>招聘表（列名 {headings}）：应聘者不是客户。SalesDesk 不保存招聘数据。</translation>
    </message>
    <message>
        <source>What the company owns, by its headings {headings}: it is not for sale. SalesDesk does not keep it.</source>
        <translation>公司资产表（列名 {headings}）：这些不是用来卖的。SalesDesk 不保存资产数据。</translation>
    </message>
    <message>
        <source>Marks of pupils or students, by its headings {headings}: nobody here is judged by them. SalesDesk does not keep them.</source>
        <translation>学生成绩（列名 {headings}）：不用来考核团队成员。SalesDesk 不保存学生成绩。</translation>
    </message>
    <message>
        <source>Transports, by its headings {headings}: how goods travel is no sale. SalesDesk does not keep it.</source>
        <translation>运输表（列名 {headings}）：货物怎样运送不是销售。SalesDesk 不保存运输数据。</translation>
    </message>
    <message>
        <source>It is called “{word}”, and nothing in it says to whom something was sold: no sales.</source>
        <translation>它叫“{word}”，里面也没有说卖给了谁：不是销售。</translation>
    </message>
    <message>
        <source>A statement of accounts (“{word}”): its rows are accounts and their balances, no sales.</source>
        <translation>财务报表（“{word}”）：各行是科目及余额，不是销售。</translation>
    </message>
    <message>
        <source>People&apos;s names, in a sheet that is called “{name}”.</source>
        <translation>这一列是人名，而表名写着“{name}”。</translation>
    </message>
    <message>
        <source>People&apos;s names beside months and amounts, and no other column says whose the rows are.</source>
        <translation>人名与月份、金额并列，别的列都没说这一行是谁的。</translation>
    </message>
    <message>
        <source>There is no heading, but people&apos;s names stand here beside the figures of each period.</source>
        <translation>没有表头，但这里是人名，旁边是各期间的数字。</translation>
    </message>
    <message>
        <source>The people of “{people}”, each with the share that stands beside the name.</source>
        <translation>“{people}”中的人，各按旁边的占比分。</translation>
    </message>
    <message>
        <source>Read in the column “{column}”.</source>
        <translation>已并入“{column}”一起读取。</translation>
    </message>
    <message>
        <source>It stands on the first line of each order only: it is the whole order&apos;s. The lines count by quantity × price.</source>
        <translation>只写在每张订单的第一行：是整单的金额。各行按数量 × 单价计。</translation>
    </message>
    <message>
        <source>It is the same on all lines of an order: it is the whole order&apos;s. The lines count by what each of them says.</source>
        <translation>同一订单的各行都相同：是整单的金额；各行按自己的数字计。</translation>
    </message>
    <message>
        <source>Who pays: the customer where “{company}” is empty.</source>
        <translation>付款人：“{company}”为空时，即为客户。</translation>
    </message>
    <message>
        <source>A form about one thing, with fields such as {fields}: no table. To import several such forms, write them in a table with one row each.</source>
        <translation>这是一张表单，只写了一件事（有 {fields} 等栏目），不是一行一条的表格。要导入多张这样的表单，请汇总成表格，每张一行。</translation>
    </message>
    <message>
        <source>One row for each “{heading}”, and no deal has a name: the sum of deals that stand elsewhere. Import their list.</source>
        <translation>每个“{heading}”一行，没有具体商机：这是别处商机的汇总。请导入商机明细。</translation>
    </message>
    <message>
        <source>A quotation (“{word}”): what is offered to a customer is not sold yet.</source>
        <translation>报价单（“{word}”）：向客户报的价还没有成交。</translation>
    </message>
    <message>
        <source>One column for each shop or place ({shops}), and no row says which. Write them in rows, with the place in a column of its own; import that.</source>
        <translation>每个门店或地区一列（{shops}），没有哪一行说明是哪个。请改成每行一条，把门店或地区写在单独一列，再导入。</translation>
    </message>
    <message>
        <source>One sum for each month and “{heading}”, and nobody&apos;s name: what single sales of these months add up to.</source>
        <translation>每个月、每个“{heading}”一个合计，没有任何人的名字：是这些月份各笔销售的合计。</translation>
    </message>
    <message>
        <source>The heading is not known, but “{quantity}” × “{price}” gives it in {share} % of the rows.</source>
        <translation>表头不认识，但在 {share}% 的行里“{quantity}”×“{price}”正好等于它。</translation>
    </message>
    <message>
        <source>The heading is not known, but “{quantity}” × “{price}” gives “{amount}” in {share} % of the rows.</source>
        <translation>表头不认识，但在 {share}% 的行里“{quantity}”×“{price}”正好等于“{amount}”。</translation>
    </message>
    <message>
        <source>The heading is not known, but times “{quantity}” it gives “{amount}” in {share} % of the rows.</source>
        <translation>表头不认识，但它乘以“{quantity}”在 {share} % 的行中正好是“{amount}”。</translation>
    </message>
    <message>
        <source>The sheet is one of deals or contracts: it is what each of them is called.</source>
        <translation>这是签单或合同的表：这一列是每笔的名称。</translation>
    </message>
    <message>
        <source>“{before}” and “{after}” say from which stage to which: each row is a change of stage.</source>
        <translation>“{before}”和“{after}”说明从哪个阶段到哪个阶段：每行是一次阶段变更。</translation>
    </message>
    <message>
        <source>The same opportunities stand in several rows, each time in another stage and on another day.</source>
        <translation>同一商机占多行，每行的阶段和日期都不同。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Section {n}</source>
        <translation>分组 {n}</translation>
    </message>
    <message>
        <source>What is owed for so long: a part of what is owed in all.</source>
        <translation>欠了这么久的部分：已包含在欠款合计里。</translation>
    </message>
    <message>
        <source>What is owed in all, beside the spans of days of which it is made.</source>
        <translation>欠款合计，旁边各账龄段是它的组成。</translation>
    </message>
    <message>
        <source>The names beside what is owed, and no other column says whose it is.</source>
        <translation>欠款旁边的名称，没有别的列说明是谁的欠款。</translation>
    </message>
    <message>
        <source>The name of what “{heading}” beside it numbers.</source>
        <translation>旁边的“{heading}”是编号，这里是它的名称。</translation>
    </message>
    <message>
        <source>Its values are numbers: how the customers beside it are numbered.</source>
        <translation>其值为数字：是旁边客户的编号。</translation>
    </message>
    <message>
        <source>The name of the task that another column numbers.</source>
        <translation>另一列编号的任务的名称。</translation>
    </message>
    <message>
        <source>Its values are stages of deals, won, open and lost ones: {values}.</source>
        <translation>其值是商机的阶段，有赢单、进行中和输单：{values}。</translation>
    </message>
    <message>
        <source>Its values say what kind of document a row is: {values}.</source>
        <translation>其值说明该行是哪种单据：{values}。</translation>
    </message>
    <message>
        <source>Its values say whether the business is new: {values}.</source>
        <translation>其值说明业务是新增还是续约：{values}。</translation>
    </message>
    <message>
        <source>Its values are what people do: {values}.</source>
        <translation>其值是跟进的方式：{values}。</translation>
    </message>
    <message>
        <source>Its values are units in which things are counted: {values}.</source>
        <translation>其值是计量单位：{values}。</translation>
    </message>
    <message>
        <source>Its values are accounts of the books, and no customers: {values}.</source>
        <translation>列中的值是会计科目，不是客户：{values}。</translation>
    </message>
    <message>
        <source>The heading says “{heading}”, but its values are codes.</source>
        <translation>列名是“{heading}”，但其值是编码。</translation>
    </message>
    <message>
        <source>Its values are codes, and another column names what was sold: the numbers of the orders.</source>
        <translation>其值是编码，而另有一列说明卖的是什么：这是订单编号。</translation>
    </message>
    <message>
        <source>The rows are invoices and credit memos: to whom they were made out.</source>
        <translation>各行是发票和贷项通知单：这里是其抬头客户。</translation>
    </message>
    <message>
        <source>No other column names what is sold, and its price or its number stands beside it.</source>
        <translation>没有其他列写明卖的是什么，旁边又有它的价格或编号。</translation>
    </message>
    <message>
        <source>The same in per cent stands in another column: this is the money.</source>
        <translation>另一列是同一项的百分比：这里是金额。</translation>
    </message>
    <message>
        <source>What was paid back of the sale: no amount of sales.</source>
        <translation>是该笔销售的退款，不是销售额。</translation>
    </message>
    <message>
        <source>“{heading}” beside it says of which model: it is the product&apos;s name.</source>
        <translation>旁边的“{heading}”说明型号：这一列是产品名称。</translation>
    </message>
    <message>
        <source>The model of what stands beside it with its name.</source>
        <translation>旁边那列名称所指产品的型号。</translation>
    </message>
    <message>
        <source>No headings: row {row} holds data already. The columns are called by their letters, and what they are is guessed from their values alone: please check each, or write a heading above each column.</source>
        <translation>没有表头：第 {row} 行已是数据。各列以列标字母称呼，其含义仅根据内容推测：请逐列核对，或在每列上方写上表头。</translation>
    </message>
    <message>
        <source>No headings: row {row} holds data already. Write a heading above each column, or say what the table and its columns are.</source>
        <translation>没有表头：第 {row} 行已是数据。请在每列上方写上表头，或在此说明这是什么表格、各列是什么。</translation>
    </message>
    <message>
        <source>There is no heading; the values look like it.</source>
        <translation>没有表头；从内容看是这样。</translation>
    </message>
    <message>
        <source>“{amount}” times the probability: a forecast, not counted again.</source>
        <translation>“{amount}”乘以成交概率：是预测值，不再计入。</translation>
    </message>
    <message>
        <source>Times the probability it gives “{weighted}”: it is what each deal is worth.</source>
        <translation>它乘以成交概率等于“{weighted}”：这是每个商机的金额。</translation>
    </message>
    <message>
        <source>There is no heading; the report is called after what it is by.</source>
        <translation>没有列名；报表名称说明了按什么汇总。</translation>
    </message>
    <message>
        <source>No two rows have the same one, and the sheet is a list of what is numbered so.</source>
        <translation>每行都不相同，而这张表正是以此编号的单据清单。</translation>
    </message>
    <message>
        <source>Its values are codes, and “{heading}” has the names.</source>
        <translation>其值是编码，名称在“{heading}”列。</translation>
    </message>
    <message>
        <source>It counts the rows of the sheet.</source>
        <translation>只是表中的行号。</translation>
    </message>
    <message>
        <source>No two rows have the same one, and the sheet lists money that came in.</source>
        <translation>各行互不相同，且此表列的是收到的款项。</translation>
    </message>
    <message>
        <source>Each row has another one, also where “{heading}” is the same: it numbers the lines of orders.</source>
        <translation>每行各不相同，“{heading}”相同时也是如此：它是订单明细行的编号。</translation>
    </message>
    <message>
        <source>It counts the lines of each order.</source>
        <translation>它给每张订单的各行编号。</translation>
    </message>
    <message>
        <source>“{heading}” is the day of the order; this is when it was sent.</source>
        <translation>“{heading}”是下单的日期；这一列是发货的日期。</translation>
    </message>
    <message>
        <source>When it was paid, beside the day of the sale.</source>
        <translation>付款日期；旁边另有销售日期。</translation>
    </message>
    <message>
        <source>No other column has a day: when it was sent is the day of the sale.</source>
        <translation>没有其他日期列：以发货日期为销售日期。</translation>
    </message>
    <message>
        <source>No other column has a day, and nothing is open: the day on which it was sold.</source>
        <translation>没有别的日期列，也没有未完成的：就是卖出的日期。</translation>
    </message>
    <message>
        <source>“{heading}” is what is expected: it is not sold yet.</source>
        <translation>“{heading}”是预计数：还没有卖出。</translation>
    </message>
    <message>
        <source>Sums by “{heading}”: no row says when, to whom or by whom something was sold. Import the list of sales that was summed up.</source>
        <translation>按“{heading}”的汇总：没有一行说明何时、卖给谁、由谁卖出。请导入被汇总的销售明细。</translation>
    </message>
    <message>
        <source>Each row is another person or period, and none says to whom or what was sold: what each of them sold in all.</source>
        <translation>每行是不同的人或期间，没有写明向谁、卖了什么：这是每个人的销售合计。</translation>
    </message>
    <message>
        <source>Deals with their day, and none of them has a stage, a chance or an expected end: they are sold.</source>
        <translation>各笔都有日期，没有阶段、赢率和预计结束日期：已经卖出。</translation>
    </message>
    <message>
        <source>Its name says that these are deals which may come: they are not sold yet.</source>
        <translation>名称表明这些是可能成交的商机：尚未售出。</translation>
    </message>
    <message>
        <source>“{heading}”: samples, and no price or amount. What is given is not sold.</source>
        <translation>“{heading}”：样品，没有单价和金额。送出的不是销售。</translation>
    </message>
    <message>
        <source>Each row is somebody who was placed with a client, and the fee for it: a sale.</source>
        <translation>每行是推荐给客户的一个人及其费用：是一笔销售。</translation>
    </message>
    <message>
        <source>Prices, and nothing of what was sold, to whom or how much of it.</source>
        <translation>只有价格，没有说明卖了什么、卖给谁、卖了多少。</translation>
    </message>
    <message>
        <source>It is called a list of prices, and says of no price to whom or how much of it was sold.</source>
        <translation>名称是价格表，也没有说按哪个价格卖给了谁、卖了多少。</translation>
    </message>
    <message>
        <source>Each row is another of them, and people stand in many rows: they are customers, and no teams.</source>
        <translation>每行各是一家，而人员在多行出现：它们是客户，不是团队。</translation>
    </message>
    <message>
        <source>The number of “{heading}”.</source>
        <translation>“{heading}”的编号。</translation>
    </message>
    <message>
        <source>The heading is a channel: what was sold through it. Such columns all count, each as a line of its own.</source>
        <translation>表头是渠道：通过该渠道的销售额。这样的各列都计入，每列一行。</translation>
    </message>
    <message>
        <source>Of each order only the sum is there, on its first line: orders count once. Their products and quantities are left out.</source>
        <translation>每个订单只有总金额，写在第一行：每个订单只计一次。其产品和数量不导入。</translation>
    </message>
    <message>
        <source>All lines of an order have the same amount: it is the whole order&apos;s, and counts once. Products and quantities are left out.</source>
        <translation>同一订单各行金额相同：这是整单金额，只计一次。产品和数量不导入。</translation>
    </message>
    <message>
        <source>A further line of order {number}: the order&apos;s sum counts once</source>
        <translation>订单 {number} 的后续行：整单金额只计一次</translation>
    </message>
    <message>
        <source>It is of a line; only the sum of the whole order is there.</source>
        <translation>这是单行的内容；表里只有整单金额。</translation>
    </message>
    <message>
        <source>The heading speaks of who looks after it, and its values are people&apos;s names.</source>
        <translation>列名说的是由谁负责，其值是人名。</translation>
    </message>
    <message>
        <source>The heading is not known; its values are people with their shares of the row.</source>
        <translation>不认识这个标题；列中的值是人名和各人的份额。</translation>
    </message>
    <message>
        <source>Who says it; the rows are about somebody else.</source>
        <translation>这是说话的人；每行说的是另一个人。</translation>
    </message>
    <message>
        <source>The same people as under “{other}”: about whom each row is.</source>
        <translation>与“{other}”列是同一批人：这是每行所说的人。</translation>
    </message>
    <message>
        <source>With “{due}” it makes “{whole}”: what was paid of it.</source>
        <translation>它与“{due}”之和等于“{whole}”：是其中已付的部分。</translation>
    </message>
    <message>
        <source>With “{paid}” it makes “{whole}”: what is still owed of it.</source>
        <translation>它与“{paid}”之和等于“{whole}”：是其中尚欠的部分。</translation>
    </message>
    <message>
        <source>It stands behind “{province}”: a part of the address.</source>
        <translation>在“{province}”之后：是地址的一部分。</translation>
    </message>
    <message>
        <source>The sheet&apos;s own total adds up this one, and not “{other}”.</source>
        <translation>表中自带的合计加总的是这一列，而不是“{other}”。</translation>
    </message>
    <message>
        <source>The heading says so, and “{other}” is the telephone.</source>
        <translation>标题如此，“{other}”是电话。</translation>
    </message>
    <message>
        <source>Its values are telephone numbers.</source>
        <translation>其值为电话号码。</translation>
    </message>
    <message>
        <source>The heading is not known, but its values are places: {values}.</source>
        <translation>标题未知，但其中的值是地名：{values}。</translation>
    </message>
    <message>
        <source>Its values are shops on platforms of trade: {values}. They are channels, and no teams.</source>
        <translation>其中的值是电商平台上的店铺：{values}。它们是渠道，不是团队。</translation>
    </message>
    <message>
        <source>In nearly every row it is “{one}” × “{other}”.</source>
        <translation>几乎每一行都等于“{one}”×“{other}”。</translation>
    </message>
    <message>
        <source>In nearly every row it is “{one}” less “{other}”.</source>
        <translation>几乎每一行都等于“{one}”减“{other}”。</translation>
    </message>
    <message>
        <source>In nearly every row it is “{one}” ÷ “{other}”.</source>
        <translation>几乎每一行都等于“{one}”÷“{other}”。</translation>
    </message>
    <message>
        <source>Times the quantity it gives “{whole}”: it is of one piece.</source>
        <translation>乘以数量等于“{whole}”：是单件的。</translation>
    </message>
    <message>
        <source>“{one}” times the weight: counted by that already.</source>
        <translation>等于“{one}”乘以权重：已由它计入。</translation>
    </message>
    <message>
        <source>Times the weight it gives “{whole}”: the score of the row.</source>
        <translation>乘以权重等于“{whole}”：是本行的得分。</translation>
    </message>
    <message>
        <source>Divided by “{target}” it gives “{rate}”: what was reached.</source>
        <translation>除以“{target}”正好是“{rate}”：这是完成的金额。</translation>
    </message>
    <message>
        <source>Beside its targets it is what share of them was reached: no figures of its own.</source>
        <translation>与旁边的目标相比，这是完成的比例，不是金额。</translation>
    </message>
    <message>
        <source>Target and result of each person stand beside one another: “{reached}” is what was reached of the target.</source>
        <translation>每个人的目标和结果并列：“{reached}”是完成的金额。</translation>
    </message>
    <message>
        <source>With “{gap}” it makes “{target}”: what was reached.</source>
        <translation>加上“{gap}”正好是“{target}”：这是完成的金额。</translation>
    </message>
    <message>
        <source>Less “{fee}” it gives “{net}”: what the customer paid, before the fee of who collected it.</source>
        <translation>减去“{fee}”正好是“{net}”：这是客户支付的金额，尚未扣除收款手续费。</translation>
    </message>
    <message>
        <source>What who collected the payment kept of it.</source>
        <translation>收款方扣下的手续费。</translation>
    </message>
    <message>
        <source>What is left of “{paid}” after the fee: it does not count again.</source>
        <translation>“{paid}”扣除手续费后的余额：不重复计算。</translation>
    </message>
    <message>
        <source>The rows are payments that somebody collected: who paid.</source>
        <translation>每行是一笔代收的款项：这一列是付款人。</translation>
    </message>
    <message>
        <source>The rows are payments that somebody collected, and each has another one: their numbers.</source>
        <translation>每行是一笔代收的款项，编号各不相同：这一列是款项的编号。</translation>
    </message>
    <message>
        <source>The number of another payment, to which this one belongs.</source>
        <translation>这笔款项所属的另一笔款项的编号。</translation>
    </message>
    <message>
        <source>“{contact}” names the people: this is the customer for whom they speak.</source>
        <translation>“{contact}”列是人名：这一列是他们所在的客户。</translation>
    </message>
    <message>
        <source>Each row begins with another person, and the firm stands beside: whom one speaks with there.</source>
        <translation>每行开头是不同的人，旁边是所在的公司：这是那里的联系人。</translation>
    </message>
    <message>
        <source>The shares under “{share}” make 100 % for each “{whole}”, and each has its due date: the parts in which it is paid.</source>
        <translation>每个“{whole}”在“{share}”列的比例合计为 100 %，并且各有到期日：这是分期付款的各期。</translation>
    </message>
    <message>
        <source>With “{tax}” it gives “{gross}”: the amount without tax.</source>
        <translation>加上“{tax}”正好是“{gross}”：这是不含税金额。</translation>
    </message>
    <message>
        <source>“{net}” with the tax: a check, not counted again.</source>
        <translation>“{net}”加税后的金额：用于核对，不重复计算。</translation>
    </message>
    <message>
        <source>Net, and beside it the tax on it: the amount without tax.</source>
        <translation>旁边是它的税额：这是不含税金额。</translation>
    </message>
    <message>
        <source>{heading} is “{value}”: no sale of its own, beside the invoices of this sheet.</source>
        <translation>{heading}为“{value}”：表中另有发票，这一行不是单独的销售。</translation>
    </message>
    <message>
        <source>Payments, quotes and orders between the invoices, which are not counted: {n}</source>
        <translation>发票之间的收款、报价和订单，不计算：{n} 行</translation>
    </message>
    <message>
        <source>Its values name a document and its number: {values}.</source>
        <translation>列中的值写明了单据及其编号：{values}。</translation>
    </message>
    <message>
        <source>It stands under “{group}” among other parts of the pay.</source>
        <translation>它与其他工资项目同在“{group}”之下。</translation>
    </message>
    <message>
        <source>Each of its values goes with one “{chance}”: the stages of the deals.</source>
        <translation>它的每个值对应一个“{chance}”：这是商机的阶段。</translation>
    </message>
    <message>
        <source>Its values are numbered in turn, beside a probability: the stages of the deals.</source>
        <translation>它的值依次编号，旁边又有概率：这是商机的阶段。</translation>
    </message>
    <message>
        <source>Who it is at “{company}”, which stands beside it: a person to speak to.</source>
        <translation>旁边“{company}”里的人：联系人。</translation>
    </message>
    <message>
        <source>The company of “{person}”.</source>
        <translation>“{person}”所在的公司。</translation>
    </message>
    <message>
        <source>Whole numbers, and “{heading}” beside them is the money: how many were sold.</source>
        <translation>整数，而旁边的“{heading}”是金额：这里是卖出的个数。</translation>
    </message>
    <message>
        <source>“{heading}” has the pieces, and this is far more: their money.</source>
        <translation>“{heading}”是件数，而这里的数大得多：是金额。</translation>
    </message>
    <message>
        <source>“{word}” says that this is money received: it counts as receipts, not as sales.</source>
        <translation>“{word}”说明这里是收到的钱：计入回款，不计入销售额。</translation>
    </message>
    <message>
        <source>The number of the invoice that was paid: it stands where the number of an order would, for one invoice may be paid in parts.</source>
        <translation>所付发票的号码：存放在订单号的位置，因为一张发票可能分次付款。</translation>
    </message>
    <message>
        <source>Every heading above has a quantity and an amount of its own: all of them count, each as a line of its own.</source>
        <translation>上方每个标题下各有数量和金额：全部计入，每个各成一行。</translation>
    </message>
    <message>
        <source>“{name}” stands above the table, as other names do above tables of the same form: its rows are those of “{value}”.</source>
        <translation>表格上方写着“{name}”，同样形式的其他表格上方也写着各自的名称：所有行都归“{value}”。</translation>
    </message>
    <message>
        <source>“{name}” stands above the table, and no column says whose its rows are: they are taken for those of “{value}”.</source>
        <translation>表格上方写着“{name}”，而没有一列说明归属：所有行都归“{value}”。</translation>
    </message>
    <message>
        <source>Its figures are those of “{of}” added up from period to period: they would count twice.</source>
        <translation>它是“{of}”逐期累加的数，计入就重复了。</translation>
    </message>
    <message>
        <source>“{of}” is the same money with or without tax, and counts.</source>
        <translation>“{of}”是同一笔钱的另一种含税口径，以它为准。</translation>
    </message>
    <message>
        <source>“{of}” is what is left of it, and counts.</source>
        <translation>“{of}”是扣减后的净额，以它为准。</translation>
    </message>
    <message>
        <source>Returns: taken off the results of the same period.</source>
        <translation>退货：从同期业绩中扣除。</translation>
    </message>
    <message>
        <source>A rate, no amount.</source>
        <translation>这是比率，不是金额。</translation>
    </message>
    <message>
        <source>The sum of what stands beside it in its period: used as a check, not counted again.</source>
        <translation>它是同期各列之和：用于核对，不再计入。</translation>
    </message>
    <message>
        <source>Each row has the number of a contract (“{number}”), and “{heading}” says that it was signed: a contract.</source>
        <translation>每行都有合同编号（“{number}”），“{heading}”说明已签订：是合同。</translation>
    </message>
    <message>
        <source>Beside “{candidate}” and a client it is what was earned: the amount of the sale.</source>
        <translation>在“{candidate}”和客户旁边，是赚到的钱：即销售金额。</translation>
    </message>
    <message>
        <source>Beside “{candidate}”: when the placement began, the day of the sale.</source>
        <translation>在“{candidate}”旁边：入职的日子，即销售日期。</translation>
    </message>
    <message>
        <source>Who placed “{candidate}” with the client.</source>
        <translation>把“{candidate}”推荐给客户的人。</translation>
    </message>
    <message>
        <source>What “{candidate}” earns there, and no sale of ours.</source>
        <translation>“{candidate}”在那里的收入，不是我们的销售额。</translation>
    </message>
    <message>
        <source>Who was placed with the client: kept as a note.</source>
        <translation>推荐给客户的人：保存为备注。</translation>
    </message>
    <message>
        <source>When it is to be renewed: the day on which the deal is expected.</source>
        <translation>应续约的日子：即预计成交日期。</translation>
    </message>
    <message>
        <source>What is to be renewed, by the year where the sheet says so.</source>
        <translation>要续约的金额，表中有年度金额时取年度金额。</translation>
    </message>
    <message>
        <source>The same by another length of time as “{heading}”: not counted again.</source>
        <translation>与“{heading}”相同，只是按另一种时间长度：不重复计算。</translation>
    </message>
    <message>
        <source>When it began. What is to be renewed is not sold by that.</source>
        <translation>开始的日子。要续约的还没有卖出。</translation>
    </message>
    <message>
        <source>Whether it is renewed.</source>
        <translation>是否已续约。</translation>
    </message>
    <message>
        <source>Each shop has a manager of its own, and nobody else is named: the figures of a shop are its manager&apos;s.</source>
        <translation>每家店有自己的店长，没有其他人的名字：门店的数字归店长。</translation>
    </message>
    <message>
        <source>Sums that are not taken, because a list like this has no day for them: {columns}. If they are to count, import the single sales, or choose “Sales lines” above and say of which month they are.</source>
        <translation>这些合计没有导入，因为这样的名单没有对应的日期：{columns}。如果要计入，请导入各笔销售，或在上方选择“销售明细”并说明是哪个月的。</translation>
    </message>
    <message>
        <source>“{heading}” has numbers alone, and nothing says which of them are won or lost: all deals count as open. Write the names of the stages in it, and import the file again.</source>
        <translation>“{heading}”里只有数字，看不出哪些是赢单、哪些是输单：所有商机都算进行中。请把阶段名称写进去，再导入一次。</translation>
    </message>
    <message>
        <source>A product has one price: that of “{taken}” is taken, and these are not: {others}. To take another one, choose “Unit price” at its heading.</source>
        <translation>每个产品只有一个价格：采用“{taken}”，以下价格没有导入：{others}。要改用其他价格，请在该列标题处选择“单价”。</translation>
    </message>
    <message>
        <source>Empty cells in {columns} take what stands above them: {n} {n:row|rows}.</source>
        <translation>{columns}中的空格沿用上方的内容：{n} 行。</translation>
    </message>
    <message>
        <source>A column of names, columns of figures that “{total}” adds up, and a title that speaks of sales.</source>
        <translation>有一列姓名，“{total}”是各列数字之和，标题说的是销售。</translation>
    </message>
    <message>
        <source>Its figures run up from the start of the year: what counts is the difference from the period before it.</source>
        <translation>年初至今的累计数：按与上一期的差额计入。</translation>
    </message>
    <message>
        <source>“{heading}” says that its figures run up, but they fall from period to period. Import a sheet with the figures of each period alone.</source>
        <translation>“{heading}”写明是累计数，但各期数字却在下降。请导入各期单独的数字。</translation>
    </message>
    <message>
        <source>In each row it is the sum of {columns}.</source>
        <translation>每一行都是{columns}的和。</translation>
    </message>
    <message>
        <source>A part of “{whole}”, which counts.</source>
        <translation>是“{whole}”的一部分，以“{whole}”为准。</translation>
    </message>
    <message>
        <source>What each person sold in the month or week of the table: its heading says no more than that.</source>
        <translation>每人在表格所属月份或星期的销售额：标题只写了时间。</translation>
    </message>
    <message>
        <source>What each person sold up to now, for no figures of single months stand beside it.</source>
        <translation>每人截至目前的累计业绩：旁边没有单月数字。</translation>
    </message>
    <message>
        <source>“{heading}” is what was sold up to the end of the period, months before it included: where these are imported as well, it would count twice.</source>
        <translation>“{heading}”是截至期末的累计数，含之前各月：如果之前各月也导入，就会重复计算。</translation>
    </message>
    <message>
        <source>Each row is somebody, with figures of a time and of nothing else.</source>
        <translation>每行是一个人，数字只写了属于哪段时间。</translation>
    </message>
    <message>
        <source>Each row is somebody with a target: who sells.</source>
        <translation>每行是一个有目标的人：即销售人员。</translation>
    </message>
    <message>
        <source>The amount in one&apos;s own money; “{other}” is the same in the customer&apos;s.</source>
        <translation>这是本币金额；“{other}”是同一笔的原币金额。</translation>
    </message>
    <message>
        <source>The amount in one&apos;s own money: the currencies beside it are those of the customers.</source>
        <translation>这是本币金额：旁边的币种是客户的原币。</translation>
    </message>
    <message>
        <source>In the customer&apos;s money: “{own}” is the same in one&apos;s own, and counts.</source>
        <translation>这是原币金额：同一笔的本币金额“{own}”计入。</translation>
    </message>
    <message>
        <source>The customer&apos;s money; “{own}” is in one&apos;s own.</source>
        <translation>这是客户的原币币种；“{own}”为本币。</translation>
    </message>
    <message>
        <source>The exchange rate, by which “{own}” is worked out already.</source>
        <translation>这是汇率，“{own}”已按它折算。</translation>
    </message>
    <message>
        <source>Of the amounts of a row “{counted}” counts, the one in one&apos;s own money, and not “{other}”.</source>
        <translation>每行的金额中计“{counted}”（本币），不计“{other}”（原币）。</translation>
    </message>
    <message>
        <source>People, and what each of them sold up to now: of which month that is, nothing says.</source>
        <translation>人员及其累计业绩：没有说明截至哪个月。</translation>
    </message>
    <message>
        <source>People, and what each of them sold in a week: which week that is, nothing says.</source>
        <translation>每人一周的销售额，但没有写明是哪一周。</translation>
    </message>
    <message>
        <source>It is called “{name}”, and its figures say no more than of which time they are: no sales.</source>
        <translation>它名为“{name}”，数字只写了属于哪段时间：不是销售。</translation>
    </message>
    <message>
        <source>It tells of the same sales as “{of}”, which counts: added up they would count twice.</source>
        <translation>与“{of}”是同一批销售，已计“{of}”：相加会重复计算。</translation>
    </message>
    <message>
        <source>{columns}: these tell of the same sales as what counts, and are not added to it.</source>
        <translation>{columns}：与计入的是同样的销售，不再相加。</translation>
    </message>
    <message>
        <source>The earliest step of the sale; what was made of it stands beside it.</source>
        <translation>销售的最早一步；旁边是它的后续。</translation>
    </message>
    <message>
        <source>What was ordered, as what was made of it stands beside it.</source>
        <translation>这是订单金额：旁边是其发货、开票等后续金额。</translation>
    </message>
    <message>
        <source>“{net}” with “{tax}”: what was invoiced.</source>
        <translation>“{net}”加“{tax}”：即开票金额。</translation>
    </message>
    <message>
        <source>Without the tax: “{gross}” is what was invoiced.</source>
        <translation>不含税：“{gross}”才是开票金额。</translation>
    </message>
    <message>
        <source>No other column has a date, and its values are weeks, quarters or half-years: the period of the row.</source>
        <translation>没有别的列写着日期，这一列的值是周、季度或半年：就是该行所属的期间。</translation>
    </message>
    <message>
        <source>Its values are months, and no other column has a date: the period of the row.</source>
        <translation>其中的值是月份，且没有其他日期列：即该行的期间。</translation>
    </message>
    <message>
        <source>“{heading}” says more exactly when it was.</source>
        <translation>“{heading}”把时间写得更准确。</translation>
    </message>
    <message>
        <source>Beside “{heading}”, when it was expected: the day on which it was closed.</source>
        <translation>旁边的“{heading}”是预计的日期，这一列是实际结单的日期。</translation>
    </message>
    <message>
        <source>The deepest of “{columns}” that a row fills.</source>
        <translation>“{columns}”中，每行取已填写的最深一级。</translation>
    </message>
    <message>
        <source>Numbers of orders and days, and nothing of who ordered, what or for how much: no orders.</source>
        <translation>只有订单号和时间，没有说明谁订购、订购什么或金额多少：不是订单。</translation>
    </message>
    <message>
        <source>“{heading}” is a price, and no row says when or how much was sold: what is offered, no sales.</source>
        <translation>“{heading}”是价格，没有哪一行说明何时售出或售出多少：是报价，不是销售。</translation>
    </message>
    <message>
        <source>How much there is of each thing, without money, and no word of selling: no sales.</source>
        <translation>只有各物品的数量，没有金额，也没有任何销售字样：不是销售。</translation>
    </message>
    <message>
        <source>To whom, what and for how much, and the name says “{word}”: sales, without their days.</source>
        <translation>说明了客户、产品和金额，名称又含“{word}”：是销售，只是没有日期。</translation>
    </message>
    <message>
        <source>Names and how to reach them, nothing that was ordered, and the name says “{word}”: leads.</source>
        <translation>只有姓名和联系方式，没有订购内容，名称又含“{word}”：是线索。</translation>
    </message>
    <message>
        <source>Names of things (“{heading}”) without a price, a code or a unit: nothing says that they are for sale.</source>
        <translation>只有名称（“{heading}”），没有价格、编码或单位：没有说明它们是供销售的。</translation>
    </message>
    <message>
        <source>“{balance}” runs on with “{amount}”: an account, and no sales. Import the orders and the receipts instead.</source>
        <translation>“{balance}”随“{amount}”逐行变动：是账户流水，不是销售。请导入订单和回款。</translation>
    </message>
    <message>
        <source>“{heading}” has what money was spent on ({word}): expenses. SalesDesk does not keep them.</source>
        <translation>“{heading}”写的是钱花在哪里（{word}）：是费用，SalesDesk 不管理费用。</translation>
    </message>
    <message>
        <source>“{heading}” says how far applicants are ({word}): they are no customers. SalesDesk does not keep them.</source>
        <translation>“{heading}”写的是应聘进度（{word}）：应聘者不是客户，SalesDesk 不管理招聘。</translation>
    </message>
    <message>
        <source>“{name}” speaks of “{word}”, and nothing here of sales.</source>
        <translation>“{name}”说的是“{word}”，这里没有一处说到销售。</translation>
    </message>
    <message>
        <source>It is called “{name}”, and nothing here speaks of sales.</source>
        <translation>名称是“{name}”，这里没有一处说到销售。</translation>
    </message>
    <message>
        <source>“{label}” adds up rows of the same table that are of a part of it: used as a check, not counted again</source>
        <translation>“{label}”是同一表格中其各期间之和：只用于核对，不重复计入</translation>
    </message>
    <message>
        <source>“{first}” to “{last}”, and nothing says of which week they are: write its days above them (2026-09-07 to 2026-09-13), and import the sheet again.</source>
        <translation>“{first}”至“{last}”没有说明是哪一周：请在表头上方写明起止日期（如 2026-09-07 至 2026-09-13），再重新导入。</translation>
    </message>
    <message>
        <source>Its values say who still works here: {values}.</source>
        <translation>其中的值说明谁还在职：{values}。</translation>
    </message>
    <message>
        <source>Beside “{heading}”: when somebody came, or left.</source>
        <translation>在“{heading}”旁边：某人入职或离职的日期。</translation>
    </message>
    <message>
        <source>It holds two days in one cell, of coming and of leaving: kept as a note.</source>
        <translation>一个单元格里有入职和离职两个日期：记入备注。</translation>
    </message>
    <message>
        <source>It holds the day of coming and, of those who left, the day of leaving: both are taken.</source>
        <translation>一格里写着入职日期，已离职的还有离职日期：两者都会导入。</translation>
    </message>
    <message>
        <source>Beside “{heading}”: who works here.</source>
        <translation>在“{heading}”旁边：在这里工作的人。</translation>
    </message>
    <message>
        <source>A short name beside “{heading}”: what other lists may call the customer.</source>
        <translation>在“{heading}”旁边的简称：别的表可能这样称呼客户。</translation>
    </message>
    <message>
        <source>Rows that leave “{column}” empty and are the sum of those above: {rows}. They are counted, for they may as well be rows of their own: where they are totals, delete them and import the file again</source>
        <translation>“{column}”为空、且金额等于上方各行之和的行：{rows}。它们也可能是单独的记录，因此仍计入；如果是合计，请删除这些行后重新导入</translation>
    </message>
    <message>
        <source>What came in of “{whole}” on “{day}”.</source>
        <translation>“{whole}”中于“{day}”到账的金额。</translation>
    </message>
    <message>
        <source>What was due of “{whole}”, and came in on “{day}”.</source>
        <translation>“{whole}”中应收、并于“{day}”到账的金额。</translation>
    </message>
    <message>
        <source>“{heading}” says of rows that they have ended ({states}), not that they never held: they count: {n}</source>
        <translation>“{heading}”说明一些行已结束（{states}），但并非从未生效：仍计入：{n}</translation>
    </message>
    <message>
        <source>“{heading}” says of rows that they wait ({states}), and of none that it is finished, so that they count: {n}</source>
        <translation>“{heading}”说明一些行在等待（{states}），而没有一行已完成，因此仍计入：{n}</translation>
    </message>
    <message>
        <source>“{heading}” says what is paid as well, so that what waits for its payment ({states}) counts as sold: {n}</source>
        <translation>“{heading}”也说明付款情况，因此等待付款的（{states}）视为已售出：{n}</translation>
    </message>
    <message>
        <source>Units, sizes and prices stand beside it: it names what is sold.</source>
        <translation>旁边有单位、规格和价格：这是所卖东西的名称。</translation>
    </message>
    <message>
        <source>“{heading}” beside it numbers it, and another column is the customer: it names what is sold.</source>
        <translation>旁边的“{heading}”是它的编号，另有一列是客户：这是所卖东西的名称。</translation>
    </message>
    <message>
        <source>Each row has another number, and nothing else numbers the sales.</source>
        <translation>每行的号码都不同，也没有别的列给销售编号。</translation>
    </message>
    <message>
        <source>Codes, and names behind them: with the buyer and the quantity known, they are of what was sold.</source>
        <translation>编码和后面的名称：买家和数量都已知，这是所卖东西的编码。</translation>
    </message>
    <message>
        <source>“{heading}” stands beside it: the number of that.</source>
        <translation>旁边是“{heading}”：这是它的编号。</translation>
    </message>
    <message>
        <source>Age or gender stand beside it: they are those of who bought.</source>
        <translation>旁边有年龄或性别：这是买家的编号。</translation>
    </message>
    <message>
        <source>A day in each row, and what was sold on it: nothing says to whom or by whom.</source>
        <translation>每行是一天和当天的销售，没有说卖给谁、由谁卖出。</translation>
    </message>
    <message>
        <source>The heading says “{words}”.</source>
        <translation>列标题写着“{words}”。</translation>
    </message>
    <message>
        <source>Another price of the product: “{taken}” is taken for the one that it has.</source>
        <translation>产品的另一个价格：产品的价格采用“{taken}”。</translation>
    </message>
    <message>
        <source>The price of the smallest quantity.</source>
        <translation>最小数量对应的价格。</translation>
    </message>
    <message>
        <source>It is a price, and “{others}” are others of the same product.</source>
        <translation>这是价格，“{others}”是同一产品的其他价格。</translation>
    </message>
    <message>
        <source>Beside numbers and prices of products: what they are called.</source>
        <translation>旁边是产品的编码和价格：这是产品的名称。</translation>
    </message>
    <message>
        <source>Beside names and prices of products: their numbers.</source>
        <translation>旁边是产品的名称和价格：这是产品的编码。</translation>
    </message>
    <message>
        <source>It is now far below “{price}”, now far above: how much of the goods was sold at that price, and not what was paid for it.</source>
        <translation>它有时远低于“{price}”，有时远高于它：这是按该价格卖了多少，不是付了多少钱。</translation>
    </message>
    <message>
        <source>{names}: nothing says that these are people.</source>
        <translation>{names}：没有说明这些是人员。</translation>
    </message>
    <message>
        <source>{names}: targets of several places or teams, of which {first} alone would count, for everybody.</source>
        <translation>{names}：这是几个地区或团队的目标，而只有 {first} 会计入，并且算作全公司的。</translation>
    </message>
    <message>
        <source>“{label}” is a part of the row above: no data of its own</source>
        <translation>“{label}”是上一行的一部分，不单独计入</translation>
    </message>
    <message>
        <source>Amounts are multiplied by {factor}: a line below the table says “{words}”.</source>
        <translation>金额已乘以 {factor}：表格下方写着“{words}”。</translation>
    </message>
    <message>
        <source>Amounts are multiplied by {factor}: the name of the sheet says “{words}”.</source>
        <translation>金额已乘以 {factor}：工作表名称里写着“{words}”。</translation>
    </message>
    <message>
        <source>Amounts are multiplied by {factor}: the name of the file says “{words}”.</source>
        <translation>金额已乘以 {factor}：文件名里写着“{words}”。</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Double-click a row to see all of it, or to change it.</source>
        <translation>双击一行，可查看详情或修改。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>{what}: {n}</source>
        <translation>{what}：{n}</translation>
    </message>
    <message>
        <source>Export for {program}</source>
        <translation>导出给 {program}</translation>
    </message>
    <message>
        <source>Wrote {n} {n:row|rows} to {file}.</source>
        <translation>已导出 {n} 行到 {file}。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>RecordPages</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation>激励</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>所获奖励</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New: {record}</source>
        <translation>新增{record}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Deleted: {name}. Ctrl+Z brings it back.</source>
        <translation>已删除：{name}。按 Ctrl+Z 可恢复。</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Nothing is called “{words}” here.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>{name} appeals against a review</source>
        <translation>{name}对考核提出申诉</translation>
    </message>
    <message>
        <source>Raised on {day}, to be answered.</source>
        <translation>{day} 提出，待答复。</translation>
    </message>
    <message>
        <source>Reviews of {period}: “{step}” is late for {n}</source>
        <translation>{period}考核：{n} 人的“{step}”已逾期</translation>
    </message>
    <message>
        <source>It was to be done by {day}.</source>
        <translation>应于 {day} 前完成。</translation>
    </message>
    <message>
        <source>Check the improvement plan of {name}</source>
        <translation>检查{name}的改进计划</translation>
    </message>
    <message>
        <source>Was due on {day}.</source>
        <translation>原应于 {day} 检查。</translation>
    </message>
    <message>
        <source>Due on {day}.</source>
        <translation>应于 {day} 检查。</translation>
    </message>
</context>
<context>
    <name>ReopenQuestion</name>
    <message>
        <source>Take “{name}” back to a draft</source>
        <translation>“{name}”退回草稿</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The history keeps the reason.</source>
        <translation>历史记录会保留原因。</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>What will be different?</source>
        <translation>要达成什么结果？</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Key results</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation>{reached} / {target}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>截止 {day}</translation>
    </message>
</context>
<context>
    <name>ResultsEditor</name>
    <message>
        <source>Add a key result</source>
        <translation>添加关键结果</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There are no reviews for {period}. Start them first.</source>
        <translation>{period}没有考核，请先开始考核。</translation>
    </message>
    <message>
        <source>Performance review</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>By</source>
        <translation>完成日</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>考核得分</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What to improve</source>
        <translation>需要改进</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>发展方向</translation>
    </message>
    <message>
        <source>Overall comment</source>
        <translation>总评</translation>
    </message>
    <message>
        <source>What the levels mean</source>
        <translation>等级说明</translation>
    </message>
    <message>
        <source>Points, and what is seen</source>
        <translation>分数与表现</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Reports to {name}</source>
        <translation>上级：{name}</translation>
    </message>
    <message>
        <source>Rank {place} of {of}</source>
        <translation>第 {place} 名，共 {of} 人</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label}（{unit}）</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What is not counted has no weight: the other weights ({weight}) are taken as the whole.</source>
        <translation>不计分的指标不占权重：其余权重（{weight}）按 100% 折算。</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>被考核人</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>直属上级</translation>
    </message>
    <message>
        <source>Human resources</source>
        <translation>人力资源</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Data until {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>Agreed for the next period</source>
        <translation>下期约定</translation>
    </message>
    <message>
        <source>Attainment of the sales target, last 12 months</source>
        <translation>近 12 个月销售目标完成率</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>被考核人</translation>
    </message>
    <message>
        <source>Nobody of those chosen has a review for {period}.</source>
        <translation>所选人员在 {period} 没有考核。</translation>
    </message>
    <message>
        <source>Too new to rate: figures without a total.</source>
        <translation>入职时间太短，只列数据，不评总分。</translation>
    </message>
    <message>
        <source>Computed: {computed}; after calibration: {total}.</source>
        <translation>计算得分 {computed}，校准后 {total}。</translation>
    </message>
    <message>
        <source>Targets count for {share} of the working days, those of presence.</source>
        <translation>目标按在岗工作日的 {share} 折算。</translation>
    </message>
    <message>
        <source>{limit}; {remark}</source>
        <translation>{limit}；{remark}</translation>
    </message>
    <message>
        <source>with us {n} {n:month|months}</source>
        <translation>入职 {n} 个月</translation>
    </message>
    <message>
        <source>with us {n} {n:year|years}</source>
        <translation>入职 {n} 年</translation>
    </message>
    <message>
        <source>There is nobody to review in {period}. Add members to the team first.</source>
        <translation>{period}没有可考核的人。请先在团队中添加成员。</translation>
    </message>
    <message>
        <source>Nobody fits what was chosen for {period}: team, roles, time with us. Choose more people.</source>
        <translation>{period}没有符合所选团队、岗位和入职时间的人，请放宽选择。</translation>
    </message>
    <message>
        <source>Some of these reviews are final. Reopen them first.</source>
        <translation>其中有已定稿的考核，请先重新打开。</translation>
    </message>
    <message>
        <source>Attainment of a target</source>
        <translation>目标完成率</translation>
    </message>
    <message>
        <source>Attainment of the person&apos;s goals</source>
        <translation>个人目标完成率</translation>
    </message>
    <message>
        <source>A figure, by steps</source>
        <translation>数据按阶梯得分</translation>
    </message>
    <message>
        <source>A figure, on a line</source>
        <translation>数据按折线得分</translation>
    </message>
    <message>
        <source>A percentage as points</source>
        <translation>百分比直接作为分数</translation>
    </message>
    <message>
        <source>Growth against last year</source>
        <translation>同比增长</translation>
    </message>
    <message>
        <source>Place among all</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Points off for each case</source>
        <translation>按次扣分</translation>
    </message>
    <message>
        <source>A formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>A score given by the manager</source>
        <translation>主管评分</translation>
    </message>
    <message>
        <source>Customer feedback, typed or imported</source>
        <translation>客户评价（录入或导入）</translation>
    </message>
    <message>
        <source>Training result, typed or imported</source>
        <translation>培训成绩（录入或导入）</translation>
    </message>
    <message>
        <source>Feedback of colleagues (360°)</source>
        <translation>同事评价（360°）</translation>
    </message>
    <message>
        <source>Bonus or minus points on the total</source>
        <translation>总分加分或扣分</translation>
    </message>
    <message>
        <source>Veto: limits the total</source>
        <translation>一票否决：限制总分</translation>
    </message>
    <message>
        <source>nothing to compare with a year before</source>
        <translation>没有去年同期数据</translation>
    </message>
    <message>
        <source>a value of the formula is missing</source>
        <translation>公式缺少数值</translation>
    </message>
    <message>
        <source>A number cannot be below 0 here.</source>
        <translation>这里的数值不能小于 0。</translation>
    </message>
    <message>
        <source>Self review</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Others&apos; feedback</source>
        <translation>他人评价</translation>
    </message>
    <message>
        <source>The points of a level are from 0 to 100.</source>
        <translation>等级分数须在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>The template needs a name.</source>
        <translation>模板需要名称。</translation>
    </message>
    <message>
        <source>A template needs at least one criterion.</source>
        <translation>模板至少需要一个指标。</translation>
    </message>
    <message>
        <source>The weights add up to {total}, not to 100. Nothing was saved.</source>
        <translation>权重合计 {total}，不是 100，未保存。</translation>
    </message>
    <message>
        <source>Self review and others&apos; feedback together count less than 100.</source>
        <translation>自评与他人评价合计须小于 100。</translation>
    </message>
    <message>
        <source>Each grade needs a name.</source>
        <translation>每个等级都需要名称。</translation>
    </message>
    <message>
        <source>Coefficients, bonuses and shares cannot be below 0.</source>
        <translation>系数、奖金和占比不能小于 0。</translation>
    </message>
    <message>
        <source>The shares of the guideline add up to {total}%, not to 100%.</source>
        <translation>建议占比合计 {total}%，不是 100%。</translation>
    </message>
    <message>
        <source>Monthly sales review</source>
        <translation>月度销售考核</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Teamwork and values</source>
        <translation>协作与价值观</translation>
    </message>
    <message>
        <source>Each criterion needs a name.</source>
        <translation>每个指标都需要名称。</translation>
    </message>
    <message>
        <source>There is another criterion “{name}”.</source>
        <translation>已有指标“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” needs a weight above 0.</source>
        <translation>“{name}”的权重必须大于 0。</translation>
    </message>
    <message>
        <source>“{name}” needs a figure to be measured by.</source>
        <translation>“{name}”需要选择数据。</translation>
    </message>
    <message>
        <source>The most points of “{name}” must be above 0.</source>
        <translation>“{name}”的最高分必须大于 0。</translation>
    </message>
    <message>
        <source>“{name}” needs points for each one.</source>
        <translation>“{name}”需要填写每一项的分数。</translation>
    </message>
    <message>
        <source>“{name}” needs at least one step of points.</source>
        <translation>“{name}”至少需要一级得分。</translation>
    </message>
    <message>
        <source>Points cannot be below 0.</source>
        <translation>得分不能低于 0。</translation>
    </message>
    <message>
        <source>Please say why the review is reopened; the history keeps it.</source>
        <translation>请写明重新打开的原因，历史记录会保留。</translation>
    </message>
    <message>
        <source>Only a final review can be signed. Finalise it first.</source>
        <translation>只有已定稿的考核才能签字，请先定稿。</translation>
    </message>
    <message>
        <source>{name} has no score yet; nothing was finalised.</source>
        <translation>{name}还没有得分，全部未定稿。</translation>
    </message>
    <message>
        <source>The talk with {name} was not held yet; nothing was finalised. Hold it, or leave that step out.</source>
        <translation>还没有与{name}面谈，未定稿。请先面谈，或在流程中去掉这一步。</translation>
    </message>
    <message>
        <source>This review is final. Reopen it to change anything; the old version is kept.</source>
        <translation>考核已定稿。要修改请先重新打开，原版本会保留。</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>no data in this period</source>
        <translation>本期没有数据</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>no agreed goals in this period</source>
        <translation>本期没有已约定的目标</translation>
    </message>
    <message>
        <source>leads no team</source>
        <translation>没有带团队</translation>
    </message>
    <message>
        <source>Veto: {name}. The total is at most {limit}.</source>
        <translation>一票否决：{name}。总分最高 {limit}。</translation>
    </message>
    <message>
        <source>nothing came back yet</source>
        <translation>还没有收回</translation>
    </message>
    <message>
        <source>This review was never reopened: there is no earlier version.</source>
        <translation>这份考核没有重新打开过，没有旧版本。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Writing Word files</source>
        <translation>正在生成 Word 文件</translation>
    </message>
    <message>
        <source>Writing forms</source>
        <translation>正在生成表单</translation>
    </message>
    <message>
        <source>Writing e-mails</source>
        <translation>正在写邮件</translation>
    </message>
    <message>
        <source>Improvement plans</source>
        <translation>改进计划</translation>
    </message>
    <message>
        <source>Given by {who} on {when}.</source>
        <translation>{who}于 {when} 给出。</translation>
    </message>
    <message>
        <source>Changed by {who} on {when}; it was {before} before.</source>
        <translation>{who}于 {when} 修改，之前是 {before}。</translation>
    </message>
    <message>
        <source>Self review: {points}. {where}</source>
        <translation>自评：{points}。{where}</translation>
    </message>
    <message>
        <source>{name}: {points}. {where}</source>
        <translation>{name}：{points}。{where}</translation>
    </message>
    <message>
        <source>Part of the sample team, or from an older version.</source>
        <translation>示例数据，或来自旧版本。</translation>
    </message>
    <message>
        <source>These points were not given in this program: they are part of the sample team.</source>
        <translation>这项评分不是在本程序中给出的，属于示例团队的数据。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>考核期最后一天</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pay × (coefficient)</source>
        <translation>奖金系数</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准后</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>考核</translation>
    </message>
</context>
<context>
    <name>Review file</name>
    <message>
        <source>Review</source>
        <translation>绩效考核</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Finalise the review of {name}</source>
        <translation>{name}的考核定稿</translation>
    </message>
    <message>
        <source>It keeps its figures from then on, whatever data come later, and can be signed.</source>
        <translation>定稿后数据不再变化，可以签字。</translation>
    </message>
    <message>
        <source>Criteria without points: {n}. Their weight is shared among the others.</source>
        <translation>有 {n} 项没有得分，其权重由其他项分摊。</translation>
    </message>
    <message>
        <source>Finalise {n} {n:review|reviews}</source>
        <translation>{n} 份考核定稿</translation>
    </message>
    <message>
        <source>They keep their figures from then on, whatever data come later, and can be signed.</source>
        <translation>定稿后数据不再变化，可以签字。</translation>
    </message>
    <message>
        <source>With criteria without points: {n}. Their weight is shared among the others.</source>
        <translation>其中 {n} 份有指标没有得分，其权重由其他项分摊。</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Reopen the review of {name}</source>
        <translation>重新打开{name}的考核</translation>
    </message>
    <message>
        <source>From then on the review follows the data again; what it was is kept as an earlier version.</source>
        <translation>此后考核重新随数据变化；原来的内容保留为旧版本。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>None of these reviews can go there now.</source>
        <translation>这些考核现在都不能转到那一步。</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>{name}不参加考核</translation>
    </message>
    <message>
        <source>The review with its scores and comments is deleted. Undo brings it back.</source>
        <translation>该考核的评分和评语会删除，可用撤销恢复。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>All scores and comments of this period are deleted. Undo brings them back.</source>
        <translation>本期的所有评分和评语都会删除，可用撤销恢复。</translation>
    </message>
    <message>
        <source>Delete the reviews</source>
        <translation>删除考核</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Reward</name>
    <message>
        <source>Honour or title</source>
        <translation>荣誉或称号</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Training place</source>
        <translation>培训名额</translation>
    </message>
    <message>
        <source>Promotion nomination</source>
        <translation>晋升提名</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>感谢</translation>
    </message>
    <message>
        <source>a result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>an idea</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>a behaviour, a company value</source>
        <translation>行为、公司价值观</translation>
    </message>
    <message>
        <source>Give the reward a name.</source>
        <translation>请给奖励起个名字。</translation>
    </message>
    <message>
        <source>There is no kind of reward “{kind}”.</source>
        <translation>没有“{kind}”这种奖励。</translation>
    </message>
    <message>
        <source>Cost and budget are not below zero.</source>
        <translation>成本和预算不能为负。</translation>
    </message>
    <message>
        <source>There is a reward “{name}” already.</source>
        <translation>已有奖励“{name}”。</translation>
    </message>
    <message>
        <source>Say what it is for: a result, a goal, an idea, a behaviour.</source>
        <translation>请写明因何而奖：结果、目标、创意或行为。</translation>
    </message>
    <message>
        <source>An award for this cannot point to such a record.</source>
        <translation>这类奖励不能关联这种记录。</translation>
    </message>
    <message>
        <source>The budget of “{name}” for {year} is used up: {spent} of {budget}.</source>
        <translation>“{name}”{year}年的预算已用完：{budget} 中已用 {spent}。</translation>
    </message>
    <message>
        <source>tenure unknown</source>
        <translation>工龄不详</translation>
    </message>
    <message>
        <source>less than a year with us</source>
        <translation>工龄不足 1 年</translation>
    </message>
    <message>
        <source>1 to 3 years with us</source>
        <translation>工龄 1 至 3 年</translation>
    </message>
    <message>
        <source>3 to 5 years with us</source>
        <translation>工龄 3 至 5 年</translation>
    </message>
    <message>
        <source>5 years and more with us</source>
        <translation>工龄 5 年以上</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>授予谁</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What is honoured</source>
        <translation>表彰什么</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>奖励事由</translation>
    </message>
    <message>
        <source>Company value that it honours</source>
        <translation>体现的企业价值观</translation>
    </message>
    <message>
        <source>Words of thanks, on the certificate</source>
        <translation>致谢词（印在证书上）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What one costs</source>
        <translation>单份成本</translation>
    </message>
    <message>
        <source>Budget of a year</source>
        <translation>年度预算</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Used this year</source>
        <translation>本年已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已颁发</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Incentives paid</source>
        <translation>已发激励</translation>
    </message>
    <message>
        <source>Rewards received</source>
        <translation>所获奖励</translation>
    </message>
    <message>
        <source>Sales share</source>
        <translation>销售占比</translation>
    </message>
    <message>
        <source>Received share</source>
        <translation>激励占比</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Of sales</source>
        <translation>占销售额</translation>
    </message>
    <message>
        <source>{goal} ({start} to {end})</source>
        <translation>{goal}（{start} 至 {end}）</translation>
    </message>
    <message>
        <source>{cycle}: {grade}</source>
        <translation>{cycle}：{grade}</translation>
    </message>
    <message>
        <source>{deal}, {amount}</source>
        <translation>{deal}，{amount}</translation>
    </message>
</context>
<context>
    <name>RewardDialog</name>
    <message>
        <source>A reward of the catalogue</source>
        <translation>目录中的奖励</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RewardsPage</name>
    <message>
        <source>Wall of honours</source>
        <translation>荣誉墙</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>战报</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>奖励目录</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>Give an award…</source>
        <translation>颁发奖励…</translation>
    </message>
    <message>
        <source>Add a reward…</source>
        <translation>添加奖励…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>The catalogue is empty: add a gift, an honour, a certificate, a training place.</source>
        <translation>目录还是空的：添加礼品、荣誉、证书或培训名额。</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>of the team that they lead</source>
        <translation>按其所带团队</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越少越好</translation>
    </message>
    <message>
        <source>Limit what counts</source>
        <translation>只计一部分数据</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>at no growth</source>
        <translation>持平得分</translation>
    </message>
    <message>
        <source>each +1 %</source>
        <translation>每增 1% 加</translation>
    </message>
    <message>
        <source>first place</source>
        <translation>第一名得分</translation>
    </message>
    <message>
        <source>each place down</source>
        <translation>每降一名减</translation>
    </message>
    <message>
        <source>without a case</source>
        <translation>无发生得分</translation>
    </message>
    <message>
        <source>off for each</source>
        <translation>每次扣</translation>
    </message>
    <message>
        <source>for each</source>
        <translation>每项</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>else the total is at most</source>
        <translation>超出则总分最高</translation>
    </message>
    <message>
        <source>Between two rows the points lie on a straight line.</source>
        <translation>两行之间按直线计分。</translation>
    </message>
    <message>
        <source>85 % are 85 points.</source>
        <translation>85% 得 85 分。</translation>
    </message>
    <message>
        <source>The agreed goals that lie within the period, by their weights.</source>
        <translation>本期内已约定的目标，按其权重计算。</translation>
    </message>
    <message>
        <source>Names: actual, target, attainment, before, growth, place, people, and those of metrics: {names}</source>
        <translation>可用名称：actual 实际、target 目标、attainment 完成率、before 去年同期、growth 增长率、place 名次、people 人数，以及指标：{names}</translation>
    </message>
    <message>
        <source>Acts on the total; a number below 0 takes points away. It has no weight.</source>
        <translation>直接加减总分，负数为扣分；没有权重。</translation>
    </message>
    <message>
        <source>Acts on the total. It has no weight.</source>
        <translation>直接作用于总分，没有权重。</translation>
    </message>
    <message>
        <source>The mean of what comes back from colleagues, unless a score is typed.</source>
        <translation>取同事打分的平均值；手工录入的分数优先。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Place {place}</source>
        <translation>第{place}名</translation>
    </message>
    <message>
        <source>A year before: {figure}</source>
        <translation>去年同期：{figure}</translation>
    </message>
    <message>
        <source>Self review: {points}</source>
        <translation>自评：{points}</translation>
    </message>
    <message>
        <source>Others: {points}</source>
        <translation>他人：{points}</translation>
    </message>
    <message>
        <source>100 points at the target, in proportion below and above, at most {cap}</source>
        <translation>完成目标得 100 分，按完成率增减，最高 {cap} 分</translation>
    </message>
    <message>
        <source>100 points for all goals reached, by their weights, at most {cap}</source>
        <translation>目标全部完成得 100 分，按权重计算，最高 {cap} 分</translation>
    </message>
    <message>
        <source>The percentage as points, at most {cap}</source>
        <translation>百分比即分数，最高 {cap} 分</translation>
    </message>
    <message>
        <source>{base} points at last year&apos;s level, {per} for each percent more, at most {cap}</source>
        <translation>与去年持平得 {base} 分，每增长 1% 加 {per} 分，最高 {cap} 分</translation>
    </message>
    <message>
        <source>{base} points for the first place, {per} fewer for each place down</source>
        <translation>第一名 {base} 分，每降一名减 {per} 分</translation>
    </message>
    <message>
        <source>{base} points without a case, {per} off for each</source>
        <translation>无发生得 {base} 分，每次扣 {per} 分</translation>
    </message>
    <message>
        <source>{per} {per:point|points} on the total for each, at most {cap}</source>
        <translation>每项在总分上计 {per} 分，最多 {cap} 分</translation>
    </message>
    <message>
        <source>Allowed: {base}. Beyond that the total is at most {limit}</source>
        <translation>允许 {base}，超出则总分最高 {limit}</translation>
    </message>
    <message>
        <source>Formula: {formula}, at most {cap}</source>
        <translation>公式：{formula}，最高 {cap} 分</translation>
    </message>
    <message>
        <source>Mean of what colleagues gave</source>
        <translation>同事打分的平均值</translation>
    </message>
    <message>
        <source>Points by steps</source>
        <translation>分段计分</translation>
    </message>
    <message>
        <source>Points on a line between</source>
        <translation>折线计分</translation>
    </message>
    <message>
        <source>from {at}: {points}</source>
        <translation>{at} 起：{points}</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Sale line</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Setting targets and opening reviews…</source>
        <translation>正在设定目标、建立绩效考核…</translation>
    </message>
    <message>
        <source>Paying incentives…</source>
        <translation>正在发放激励……</translation>
    </message>
    <message>
        <source>Writing sales: {month}</source>
        <translation>正在写入销售：{month}</translation>
    </message>
    <message>
        <source>A sample team needs at least one sale.</source>
        <translation>示例团队至少需要一条销售记录。</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Grade {worse} must begin below grade {better}.</source>
        <translation>等级 {worse} 的起点必须低于等级 {better}。</translation>
    </message>
    <message>
        <source>Each step must begin above the one before it: {later} is not above {earlier}.</source>
        <translation>每一级必须高于前一级：{later} 不高于 {earlier}。</translation>
    </message>
    <message>
        <source>A score must be from 0 to {full}.</source>
        <translation>评分必须在 0 到 {full} 之间。</translation>
    </message>
    <message>
        <source>Nothing that has a weight is scored yet.</source>
        <translation>有权重的指标都还没有得分。</translation>
    </message>
    <message>
        <source>The formula names “{name}”, which is not known. Known are: {known}.</source>
        <translation>公式里的“{name}”不认识。可用的有：{known}。</translation>
    </message>
    <message>
        <source>“{formula}” is not a formula: write numbers, + - * / and the names of values.</source>
        <translation>“{formula}”不是公式：请用数字、+ - * / 和数值名称书写。</translation>
    </message>
</context>
<context>
    <name>ScorecardView</name>
    <message>
        <source>Attainment of the sales target, last 12 months (%)</source>
        <translation>近 12 个月销售目标完成率（%）</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search customers, members  Ctrl+K</source>
        <translation>搜索客户、成员  Ctrl+K</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search: name, pinyin, number</source>
        <translation>搜索：名称、拼音、首字母、编号</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Both hold at once, for all workspaces on this computer.</source>
        <translation>选择后立即生效，适用于这台电脑上的所有工作区。</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区名称</translation>
    </message>
    <message>
        <source>Company, on documents</source>
        <translation>文档上的公司名称</translation>
    </message>
    <message>
        <source>Department, on documents</source>
        <translation>文档上的部门</translation>
    </message>
    <message>
        <source>Confidentiality, on documents</source>
        <translation>文档上的密级</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>文档语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>The business year begins in</source>
        <translation>财年起始月份</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Chosen when the workspace was made; its amounts are stored in it.</source>
        <translation>新建工作区时已选定，金额都按它保存，不能更改。</translation>
    </message>
    <message>
        <source>Documents on paper</source>
        <translation>打印的文档</translation>
    </message>
    <message>
        <source>Logo, on documents</source>
        <translation>文档上的徽标</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, up to 500 KB.</source>
        <translation>PNG、JPEG 或 SVG，不超过 500 KB。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up to “{file}”, beside the workspace.</source>
        <translation>已备份到“{file}”，与工作区在同一文件夹。</translation>
    </message>
    <message>
        <source>Last backup: {time}</source>
        <translation>上次备份：{time}</translation>
    </message>
    <message>
        <source>Not backed up on this computer yet. The copy is put beside the workspace.</source>
        <translation>尚未在这台电脑上备份。备份文件放在工作区的同一文件夹。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Design of documents…</source>
        <translation>设置样式…</translation>
    </message>
</context>
<context>
    <name>ShapeWritten</name>
    <message>
        <source>Ask again</source>
        <translation>下次再问</translation>
    </message>
    <message>
        <source>Day first: 31/12/2026</source>
        <translation>日在前：31/12/2026</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>月在前：12/31/2026</translation>
    </message>
    <message>
        <source>Year first: 26/12/31</source>
        <translation>年在前：26/12/31</translation>
    </message>
    <message>
        <source>Point for decimals: 1,234.50</source>
        <translation>点号为小数点：1,234.50</translation>
    </message>
    <message>
        <source>Comma for decimals: 1.234,50</source>
        <translation>逗号为小数点：1.234,50</translation>
    </message>
    <message>
        <source>The same sales: count once</source>
        <translation>同一笔销售：只计一次</translation>
    </message>
    <message>
        <source>Other sales: count both</source>
        <translation>另外的销售：都计</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What other sheets tell as well</source>
        <translation>其他表也有的销售</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Left out</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>Remembered sheets</source>
        <translation>记住的表格</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>读入…</translation>
    </message>
    <message>
        <source>Nothing is remembered yet. What you put right while importing a sheet is kept here, for the next of its kind.</source>
        <translation>还没有记住任何表格。导入时您所做的更正会保存在这里，下一张同样的表格自动沿用。</translation>
    </message>
    <message>
        <source>You call it</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>If filled already</source>
        <translation>已有内容时</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>替换的内容</translation>
    </message>
    <message>
        <source>Export what is remembered</source>
        <translation>导出记住的表格</translation>
    </message>
    <message>
        <source>SalesDesk sheets.json</source>
        <translation>SalesDesk 表格设置.json</translation>
    </message>
    <message>
        <source>Wrote {n} remembered {n:sheet|sheets} to {file}.</source>
        <translation>已将 {n} 种表格的记忆写入 {file}。</translation>
    </message>
    <message>
        <source>Take in what another workspace remembered</source>
        <translation>读入其他工作区记住的表格</translation>
    </message>
    <message>
        <source>Took in {n} remembered {n:sheet|sheets} from {file}.</source>
        <translation>已从 {file} 读入 {n} 种表格的记忆。</translation>
    </message>
</context>
<context>
    <name>SharedDialog</name>
    <message>
        <source>Open a shared workspace</source>
        <translation>打开共享工作区</translation>
    </message>
    <message>
        <source>Several managers can share one workspace on a PostgreSQL server. Who runs it can tell you these.</source>
        <translation>多位经理可以共用 PostgreSQL 服务器上的一个工作区。以下信息请向服务器管理员索取。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>With its port, if not the usual one: db.example.com:5433</source>
        <translation>如不是默认端口，请写上：db.example.com:5433</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password is not written down: it is asked for again after the program was closed.</source>
        <translation>密码不会保存：关闭程序后需要重新输入。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Please say on which server the workspace is.</source>
        <translation>请填写工作区所在的服务器。</translation>
    </message>
    <message>
        <source>Please say what the database is called.</source>
        <translation>请填写数据库名称。</translation>
    </message>
    <message>
        <source>Please say as which user to connect.</source>
        <translation>请填写用户名。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>It works: this is the workspace “{name}”.</source>
        <translation>连接成功：这是工作区“{name}”。</translation>
    </message>
    <message>
        <source>It works. The database is still empty: “Open” sets up a workspace in it.</source>
        <translation>连接成功。数据库还是空的：点“打开”即可在其中建立工作区。</translation>
    </message>
</context>
<context>
    <name>SharedSalesPage</name>
    <message>
        <source>Go to the sales</source>
        <translation>去看销售</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>切换标签页</translation>
    </message>
    <message>
        <source>Import what was copied elsewhere</source>
        <translation>导入在别处复制的表格</translation>
    </message>
</context>
<context>
    <name>Smart</name>
    <message>
        <source>Specific</source>
        <translation>具体</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>可衡量</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>可达成</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>有期限</translation>
    </message>
    <message>
        <source>Choose a metric, or add key results that say what will be different.</source>
        <translation>请选择指标，或用关键结果说明要达成什么。</translation>
    </message>
    <message>
        <source>Give it a name that says what will be reached.</source>
        <translation>请起一个能说明要达成什么的名称。</translation>
    </message>
    <message>
        <source>One metric of one owner. A region, product or kind of customer would narrow it.</source>
        <translation>有明确的指标和责任人。再限定区域、产品或客户类型会更具体。</translation>
    </message>
    <message>
        <source>It says what, of whom and in which scope.</source>
        <translation>说明了什么指标、谁负责、什么范围。</translation>
    </message>
    <message>
        <source>Say how much: without a target nobody can tell whether it was reached.</source>
        <translation>请写明数值：没有目标值就无法判断是否达成。</translation>
    </message>
    <message>
        <source>This metric has no data yet: import some, or nobody will see how it goes.</source>
        <translation>该指标还没有数据：请先导入，否则看不到进展。</translation>
    </message>
    <message>
        <source>Nothing counts it: add key results with a number, a percentage or yes/no.</source>
        <translation>无法衡量：请添加带数值、百分比或是/否的关键结果。</translation>
    </message>
    <message>
        <source>Whether it can be reached is your judgement: there are no figures to compare.</source>
        <translation>能否达成由你判断：没有可比的数值。</translation>
    </message>
    <message>
        <source>There is no past to compare it with.</source>
        <translation>没有历史数据可比。</translation>
    </message>
    <message>
        <source>That is {a} times the best so far.</source>
        <translation>是历史最好的 {a} 倍。</translation>
    </message>
    <message>
        <source>Ambitious: {p} % above the best so far.</source>
        <translation>有挑战：比历史最好高 {p}%。</translation>
    </message>
    <message>
        <source>Easy: as things go, {n} times as much would be reached anyway.</source>
        <translation>偏低：按目前趋势，本来就能达到它的 {n} 倍。</translation>
    </message>
    <message>
        <source>Easy: as things go, {p} % more would be reached anyway.</source>
        <translation>偏低：按目前趋势本来就会高出 {p}%。</translation>
    </message>
    <message>
        <source>Higher than in the best month so far ({best}).</source>
        <translation>高于历史最好的月份（{best}）。</translation>
    </message>
    <message>
        <source>The best month so far had {best}.</source>
        <translation>历史最好的月份为 {best}。</translation>
    </message>
    <message>
        <source>Within what was reached before: {p} % of the best so far.</source>
        <translation>在历史水平之内：为历史最好的 {p}%。</translation>
    </message>
    <message>
        <source>It is counted from the facts; {n} {n:month has|months have} data.</source>
        <translation>由实际数据计算，已有 {n} 个月的数据。</translation>
    </message>
    <message>
        <source>{n} of {all} key {all:result|results} {n:has|have} no figure to reach.</source>
        <translation>{all} 个关键结果中有 {n} 个没有数值。</translation>
    </message>
    <message>
        <source>Each of the {n} key {n:result|results} has a figure to reach.</source>
        <translation>{n} 个关键结果都有可衡量的数值。</translation>
    </message>
    <message>
        <source>That is {a} times the best {n} {n:month|months} so far, and {b} times the best month in each month.</source>
        <translation>是历史最好的连续 {n} 个月的 {a} 倍，平均每月是最好月份的 {b} 倍。</translation>
    </message>
    <message>
        <source>It supports “{parent}”.</source>
        <translation>支撑“{parent}”。</translation>
    </message>
    <message>
        <source>It is at the top.</source>
        <translation>这是最上级目标。</translation>
    </message>
    <message>
        <source>It is at the top: say why it matters.</source>
        <translation>这是最上级目标：请写明意义。</translation>
    </message>
    <message>
        <source>It says why it matters; a goal above it would show what it supports.</source>
        <translation>写明了意义；选一个上级目标可以看出它支撑什么。</translation>
    </message>
    <message>
        <source>Choose the goal that it supports, or say why it matters.</source>
        <translation>请选择它支撑的上级目标，或写明意义。</translation>
    </message>
    <message>
        <source>Say from when until when.</source>
        <translation>请写明起止时间。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Add milestones inside it: months, or days for the key results.</source>
        <translation>请在期间内设里程碑：月度目标，或关键结果的截止日。</translation>
    </message>
    <message>
        <source>It has a period, and {n} {n:milestone|milestones} inside it.</source>
        <translation>有期限，期间有 {n} 个里程碑。</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Tables that were found</source>
        <translation>找到的表格</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>A question first</source>
        <translation>请先回答</translation>
    </message>
</context>
<context>
    <name>SpanPage</name>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>SpellingQuestion</name>
    <message>
        <source>One by one</source>
        <translation>逐个回答</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同一个</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>另一个人</translation>
    </message>
</context>
<context>
    <name>Spellings</name>
    <message>
        <source>{n} {n:name differs|names differ} from another in spaces, dots or dashes only. {n:Is it|Are they} the same?</source>
        <translation>{n} 个名称与另一个只差空格、点或横线。是同一个吗？</translation>
    </message>
    <message>
        <source>{n} {n:name that differs|names that differ} in spaces, dots or dashes only: taken as the same, and remembered.</source>
        <translation>{n} 个只差空格、点或横线的名称：当作同一个，并会记住。</translation>
    </message>
    <message>
        <source>{n} {n:name that differs|names that differ} in spaces, dots or dashes only: somebody or something else.</source>
        <translation>{n} 个只差空格、点或横线的名称：不是同一个。</translation>
    </message>
    <message>
        <source>{n} {n:name that differs|names that differ} in spaces, dots or dashes only: answered one by one.</source>
        <translation>{n} 个只差空格、点或横线的名称：已逐个回答。</translation>
    </message>
    <message>
        <source>“{text}” = “{other}”</source>
        <translation>“{text}” = “{other}”</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
</context>
<context>
    <name>SpellingsDialog</name>
    <message>
        <source>Before importing</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>What you say is remembered: the next sheet asks nothing. Undoing the import takes it back.</source>
        <translation>您的回答会记住：下次不再询问。撤销导入时一并撤销。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Import as new names</source>
        <translation>作为新名称导入</translation>
    </message>
    <message>
        <source>The same: import</source>
        <translation>同一个：导入</translation>
    </message>
</context>
<context>
    <name>SpreadBars</name>
    <message>
        <source>{n} above the guideline</source>
        <translation>比建议多 {n} 人</translation>
    </message>
    <message>
        <source>{n} below the guideline</source>
        <translation>比建议少 {n} 人</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start a plan</source>
        <translation>启动计划</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂不指定</translation>
    </message>
    <message>
        <source>Everybody: a plan each ({n})</source>
        <translation>每人一份（{n} 人）</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Name of the new template</source>
        <translation>新模板的名称</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Stop plan</source>
        <translation>停止计划</translation>
    </message>
    <message>
        <source>Drops the open tasks of the plan; what is done stays.</source>
        <translation>取消计划中未完成的任务，已完成的保留。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Owner of the tasks</source>
        <translation>任务负责人</translation>
    </message>
    <message>
        <source>Running plans</source>
        <translation>已启动的计划</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>{name} ({n} {n:task|tasks})</source>
        <translation>{name}（{n} 项任务）</translation>
    </message>
    <message>
        <source>{n} working {n:day|days}, until {day}</source>
        <translation>共 {n} 个工作日，到 {day}</translation>
    </message>
    <message>
        <source>{name}, {day}: {done} of {n} done</source>
        <translation>{name}，{day}：完成 {done}/{n}</translation>
    </message>
    <message>
        <source>Started: {name}. Ctrl+Z takes it back.</source>
        <translation>已启动：{name}。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Done. Ctrl+Z takes it back.</source>
        <translation>已完成。按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Or drop a workspace or last month&apos;s sheets on this window.</source>
        <translation>也可以把工作区文件或上月的表格拖到这个窗口上。</translation>
    </message>
    <message>
        <source>Open a shared workspace on a server…</source>
        <translation>打开服务器上的共享工作区…</translation>
    </message>
    <message>
        <source>From last month&apos;s sheet to signed reviews and fair pay. Every figure explains itself.</source>
        <translation>从上个月的表格，到签字的考核和公平的薪酬。每个数字都有出处。</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Try the sample team</source>
        <translation>试用示例团队</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Incentive statement</source>
        <translation>激励发放单</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Below zero: taken off in the next period</source>
        <translation>不足零的部分，转入下一期扣除</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>实发</translation>
    </message>
    <message>
        <source>NOT APPROVED</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Plan version {number}</source>
        <translation>方案第 {number} 版</translation>
    </message>
    <message>
        <source>Seal {hash}</source>
        <translation>封签 {hash}</translation>
    </message>
    <message>
        <source>Open advance: {amount}.</source>
        <translation>未扣回的预支：{amount}。</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>; </source>
        <translation>。</translation>
    </message>
    <message>
        <source>{basis} — {rule}</source>
        <translation>{basis}——{rule}</translation>
    </message>
    <message>
        <source>Nothing: {reason}.</source>
        <translation>未发放：{reason}。</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>The payouts of {n} {n:person|people} are on the clipboard.</source>
        <translation>{n} 人的发放说明已复制。</translation>
    </message>
    <message>
        <source>Workbook for finance</source>
        <translation>财务工作簿</translation>
    </message>
    <message>
        <source>Save one workbook per person into a folder</source>
        <translation>每人一个工作簿存入文件夹</translation>
    </message>
    <message>
        <source>Writing workbooks</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>The workbooks are written.</source>
        <translation>工作簿已写好。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Look at all imports</source>
        <translation>查看所有导入</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>已备份 {time}</translation>
    </message>
    <message>
        <source>{work}: {step}</source>
        <translation>{work}：{step}</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Goals set</source>
        <translation>目标已定</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Self review</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Others&apos; feedback</source>
        <translation>他人评价</translation>
    </message>
    <message>
        <source>Manager&apos;s score</source>
        <translation>主管评分</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>by {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>Late: it was to be done by {day}</source>
        <translation>已逾期：应于 {day} 前完成</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>This fact is gone</source>
        <translation>这条明细已不存在</translation>
    </message>
    <message>
        <source>It was deleted or its import was undone since the figure was shown.</source>
        <translation>数字显示之后，它被删除了，或它的导入被撤销了。</translation>
    </message>
    <message>
        <source>It was not changed since.</source>
        <translation>之后没有改动过。</translation>
    </message>
    <message>
        <source>{when}, {who}: {what}</source>
        <translation>{when}，{who}：{what}</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Review summary</source>
        <translation>绩效考核汇总</translation>
    </message>
    <message>
        <source>All reviews</source>
        <translation>全部考核</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算得分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How the grades are spread</source>
        <translation>等级分布</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What calibration changed</source>
        <translation>校准改动</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{n} {n:person|people}, {final} final</source>
        <translation>{n} 人，已定稿 {final} 人</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得分</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Incentives</source>
        <translation>激励</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>绩效</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>Data until {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>working day {day} of {days}</source>
        <translation>第 {day} / {days} 个工作日</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Sales by person and week</source>
        <translation>个人周度业绩</translation>
    </message>
    <message>
        <source>Sales by person and day</source>
        <translation>个人每日业绩</translation>
    </message>
    <message>
        <source>Receipts by person and period</source>
        <translation>按人按期的回款</translation>
    </message>
    <message>
        <source>Sales lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Sales by person and month</source>
        <translation>个人月度业绩</translation>
    </message>
    <message>
        <source>Sales by person and quarter</source>
        <translation>个人季度业绩</translation>
    </message>
    <message>
        <source>Summary that names no person</source>
        <translation>不含人员的汇总</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标清单</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>Who is responsible for which region</source>
        <translation>区域负责人</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Payroll</source>
        <translation>工资表</translation>
    </message>
    <message>
        <source>Commissions</source>
        <translation>提成</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>History of stages</source>
        <translation>阶段历史</translation>
    </message>
    <message>
        <source>Planned receipts</source>
        <translation>回款计划</translation>
    </message>
    <message>
        <source>Amounts outstanding</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Pivot table</source>
        <translation>数据透视表</translation>
    </message>
    <message>
        <source>Exported from SalesDesk</source>
        <translation>SalesDesk 导出的表</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Unknown table</source>
        <translation>未识别的表格</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>What the table holds</source>
        <translation>表格的内容</translation>
    </message>
    <message>
        <source>Leave this table out</source>
        <translation>跳过这张表</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>The headings are in the chosen row</source>
        <translation>选中的行是表头</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Columns {n}</source>
        <translation>列 {n}</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>Changed {n}</source>
        <translation>有更新 {n}</translation>
    </message>
    <message>
        <source>The same {n}</source>
        <translation>无变化 {n}</translation>
    </message>
    <message>
        <source>Rejected {n}</source>
        <translation>未导入 {n}</translation>
    </message>
    <message>
        <source>Left out {n}</source>
        <translation>已跳过 {n}</translation>
    </message>
    <message>
        <source>New names {n}</source>
        <translation>新名称 {n}</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>原表</translation>
    </message>
    <message>
        <source>Click a value to put it right here, or save the rejected rows and correct them in Excel.</source>
        <translation>点击单元格可在这里直接改正，也可以保存未导入的行，在 Excel 中改正。</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>A talk that was held cannot be later than today.</source>
        <translation>面谈日期不能晚于今天。</translation>
    </message>
    <message>
        <source>The total fell from {before} to {now}. What changed in between?</source>
        <translation>总分从 {before} 降到 {now}，这期间发生了什么变化？</translation>
    </message>
    <message>
        <source>Agreed last time: {what}. What came of it?</source>
        <translation>上次约定：{what}。进展如何？</translation>
    </message>
    <message>
        <source>What are you proud of in this period?</source>
        <translation>这段时间您最自豪的是什么？</translation>
    </message>
    <message>
        <source>What do you need from me or from others?</source>
        <translation>您需要我或其他人提供什么支持？</translation>
    </message>
    <message>
        <source>What do you want to learn or take on next?</source>
        <translation>接下来您想学什么、承担什么？</translation>
    </message>
    <message>
        <source>{name}: {share} of the target. What held it back, and what would help most?</source>
        <translation>{name}：完成目标的 {share}。主要障碍是什么，怎样最有帮助？</translation>
    </message>
    <message>
        <source>{name}: {points} {points:point|points}. How do you see it, and what would be a first step?</source>
        <translation>{name}：{points} 分。您怎么看，第一步可以做什么？</translation>
    </message>
    <message>
        <source>{name}: {share} of the target. What did you do that others could learn from?</source>
        <translation>{name}：完成目标的 {share}。哪些做法值得大家学习？</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>Talk</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>今天已完成</translation>
    </message>
    <message>
        <source>Interview sheet</source>
        <translation>面谈表</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加问题</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>面谈日期</translation>
    </message>
    <message>
        <source>The view of the reviewed</source>
        <translation>被考核人意见</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>A talk that was held cannot be later than today.</source>
        <translation>面谈日期不能晚于今天。</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Show what was reached</source>
        <translation>查看完成情况</translation>
    </message>
    <message>
        <source>Double-click a target to see its history.</source>
        <translation>双击一个目标可查看它的变更历史。</translation>
    </message>
    <message>
        <source>No target is set here. Set one on the Goals tab.</source>
        <translation>这里没有设定目标。可在“目标”页设定。</translation>
    </message>
    <message>
        <source>Target: {metric}</source>
        <translation>目标：{metric}</translation>
    </message>
    <message>
        <source>This target</source>
        <translation>这个目标</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Targets are set by member and month, and there is nobody yet.</source>
        <translation>目标按成员和月份设定，现在还没有成员。</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Why? (kept in the history)</source>
        <translation>原因（记入历史）</translation>
    </message>
    <message>
        <source>{n} of {all} {all:target|targets} {n:belongs|belong} to an agreed goal.</source>
        <translation>{all} 个目标值中有 {n} 个属于已确认的目标。</translation>
    </message>
    <message>
        <source>{n} of {all} {all:target|targets} {n:has a value already and is|have a value already and are} changed.</source>
        <translation>{all} 个目标中有 {n} 个已有数值，将被修改。</translation>
    </message>
    <message>
        <source>Why? (kept in the history; may stay empty)</source>
        <translation>原因（记入历史，可留空）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>{place}: {n} times the best month so far ({best}). A zero or a unit too many? Ctrl+Z takes it back.</source>
        <translation>{place}：是历史最好月份（{best}）的 {n} 倍。是不是多了一个零或单位？按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Not saved: {n} {n:value. It stays here until it is|values. They stay here until they are}. {reason}</source>
        <translation>有 {n} 个值没有保存，已保留在表中。{reason}</translation>
    </message>
    <message>
        <source>Targets {year}</source>
        <translation>{year}月度目标</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>任务状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Market development</source>
        <translation>市场开拓</translation>
    </message>
    <message>
        <source>Customer care</source>
        <translation>客户维护</translation>
    </message>
    <message>
        <source>Sales work</source>
        <translation>销售工作</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>其他工作</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Each working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>所属计划</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Effort (hours)</source>
        <translation>预计工时（小时）</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>所属目标</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeats until</source>
        <translation>重复至</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>完成结果</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>未来七天</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>遗留</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>{day} 起逾期</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>截止 {day}</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新任务…</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>Nothing planned yet.</source>
        <translation>还没有安排任务。</translation>
    </message>
    <message>
        <source>overdue: {n}</source>
        <translation>逾期：{n}</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级团队</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>主管</translation>
    </message>
</context>
<context>
    <name>TeamChange</name>
    <message>
        <source>Found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>改进中</translation>
    </message>
    <message>
        <source>Checked: it works</source>
        <translation>已验证有效</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Improvements of the team</source>
        <translation>团队改进项</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change to the way we work</source>
        <translation>改什么做法</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Check on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>What the check showed</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TeamChooser</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部团队</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Add a criterion</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Anybody without a template of their own</source>
        <translation>没有专用模板的人</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月度</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>half-years</source>
        <translation>半年度</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用岗位</translation>
    </message>
    <message>
        <source>For which periods</source>
        <translation>适用周期</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Grades by total score</source>
        <translation>总分等级</translation>
    </message>
    <message>
        <source>Self review and others&apos; feedback</source>
        <translation>自评与他人评价</translation>
    </message>
    <message>
        <source>Self review counts, of 100</source>
        <translation>自评占（满分 100）</translation>
    </message>
    <message>
        <source>Others&apos; feedback counts, of 100</source>
        <translation>他人评价占（满分 100）</translation>
    </message>
    <message>
        <source>Open reviews that began with it: {n}. They keep the version they began with until you let them follow the newest.</source>
        <translation>用它开始的未定稿考核：{n} 份。它们仍用开始时的版本，直到您让它们改用最新版。</translation>
    </message>
    <message>
        <source>Σ weights {total} of 100</source>
        <translation>权重合计 {total} / 100</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Copy this template</source>
        <translation>复制此模板</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>删除此模板</translation>
    </message>
    <message>
        <source>There is no template yet: it says what people are reviewed by.</source>
        <translation>还没有模板。模板规定按什么考核。</translation>
    </message>
    <message>
        <source>Choose a ready one</source>
        <translation>选用现成模板</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Reviews that were begun with it keep theirs. Undo brings it back.</source>
        <translation>用它开始的考核保留原来的版本。可用撤销恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TenureFields</name>
    <message>
        <source>With us for at least (months)</source>
        <translation>入职至少（月）</translation>
    </message>
    <message>
        <source>at most (months)</source>
        <translation>至多（月）</translation>
    </message>
    <message>
        <source>The most months cannot be fewer than the least.</source>
        <translation>最多月数不能少于最少月数。</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>The plan as text</source>
        <translation>方案文字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>TierTable</name>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>below</source>
        <translation>以下</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nothing has been changed since it was made.</source>
        <translation>新建以来没有修改过。</translation>
    </message>
</context>
<context>
    <name>TotalDialog</name>
    <message>
        <source>Goes to the next period</source>
        <translation>转入下期</translation>
    </message>
    <message>
        <source>Double-click a line to see the facts behind it.</source>
        <translation>双击一行可查看其依据。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Double-click a member to see the facts behind the figure.</source>
        <translation>双击一位成员，查看这个数字背后的明细。</translation>
    </message>
</context>
<context>
    <name>TotalLine</name>
    <message>
        <source>Nothing new: {counts}. What you corrected is remembered by the import.</source>
        <translation>没有新内容：{counts}。点导入即可记住您所作的更正。</translation>
    </message>
    <message>
        <source>Nothing new: {counts}. They are left of an import that was undone; import this file to keep them.</source>
        <translation>没有新内容：{counts}。这些行是已撤销的导入留下的，导入本文件即可保留。</translation>
    </message>
    <message>
        <source>Nothing more to count: {counts}. The same counts already; importing notes that this file tells it too.</source>
        <translation>没有要再计入的：{counts}。同样的内容已经计入；导入只记下这个文件也有它。</translation>
    </message>
    <message>
        <source>Nothing new: {counts}</source>
        <translation>没有新内容：{counts}</translation>
    </message>
    <message>
        <source>Everything is in the workspace already: {counts}</source>
        <translation>工作区里已有全部内容：{counts}</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可以导入的内容。</translation>
    </message>
    <message>
        <source>First answer the question about “{name}”, or leave it out.</source>
        <translation>请先回答“{name}”的问题，或不导入它。</translation>
    </message>
    <message>
        <source>First say what 1 {name} is worth: {counts}</source>
        <translation>请先说明 1 {name} 值多少：{counts}</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Show what this is made of</source>
        <translation>查看数字由哪些明细组成</translation>
    </message>
</context>
<context>
    <name>TrendBars</name>
    <message>
        <source>Trend over months</source>
        <translation>月度趋势</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Plan A</source>
        <translation>方案 A</translation>
    </message>
    <message>
        <source>Plan B</source>
        <translation>方案 B</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>变化率</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
</context>
<context>
    <name>TrialDialog</name>
    <message>
        <source>{plan} on real months</source>
        <translation>{plan}：用真实月份试算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Nobody would have been paid in these months.</source>
        <translation>这些月份没有人会拿到奖金。</translation>
    </message>
    <message>
        <source>Computing {n} {n:month|months}…</source>
        <translation>正在计算 {n} 个月……</translation>
    </message>
    <message>
        <source>Trying plans</source>
        <translation>正在试算方案</translation>
    </message>
    <message>
        <source>{plan}, as it holds</source>
        <translation>{plan}（现行）</translation>
    </message>
    <message>
        <source>{plan}, as changed</source>
        <translation>{plan}（修改后）</translation>
    </message>
    <message>
        <source>A · {plan}</source>
        <translation>A · {plan}</translation>
    </message>
    <message>
        <source>B · {plan}</source>
        <translation>B · {plan}</translation>
    </message>
    <message>
        <source>This rests on {n} {n:person|people}: another year may show something else.</source>
        <translation>只涉及 {n} 人：换一年结果可能不同。</translation>
    </message>
    <message>
        <source>“{plan}” would have cost {amount} in {n} {n:month|months}: {share} of the sales, for {people} {people:person|people}.</source>
        <translation>“{plan}”在 {n} 个月里要花 {amount}，占销售额的 {share}，涉及 {people} 人。</translation>
    </message>
    <message>
        <source>Plan B would have cost {amount} more than plan A.</source>
        <translation>方案 B 比方案 A 多花 {amount}。</translation>
    </message>
    <message>
        <source>Plan B would have cost {amount} less than plan A.</source>
        <translation>方案 B 比方案 A 少花 {amount}。</translation>
    </message>
    <message>
        <source>Both would have cost the same.</source>
        <translation>两个方案的成本相同。</translation>
    </message>
    <message>
        <source>{gain} gain, {lose} lose.</source>
        <translation>{gain} 人增加，{lose} 人减少。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Of sales</source>
        <translation>占销售额</translation>
    </message>
    <message>
        <source>Spent above target</source>
        <translation>用于超额部分</translation>
    </message>
    <message>
        <source>At {share} of target</source>
        <translation>若达成 {share}</translation>
    </message>
    <message>
        <source>the last period, if everybody reached that much of the target</source>
        <translation>最后一期，假如人人都达到目标的这个比例</translation>
    </message>
</context>
<context>
    <name>TrialsPage</name>
    <message>
        <source>Plan against plan</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>This period&apos;s outlook</source>
        <translation>本期推算</translation>
    </message>
    <message>
        <source>Did it work?</source>
        <translation>起作用了吗？</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Draws the working days that are left from each member&apos;s own past year: a range, not one number.</source>
        <translation>剩余的工作日从各人过去一年的实际日子中抽取：给出范围，而不是一个数。</translation>
    </message>
    <message>
        <source>Plan A</source>
        <translation>方案 A</translation>
    </message>
    <message>
        <source>Plan B</source>
        <translation>方案 B</translation>
    </message>
    <message>
        <source>There is one plan, “{plan}”. Copy it and change the copy: here you then see, side by side over the last 12 months, what each would have cost and who gains or loses.
The copy pays nobody until you take it up.</source>
        <translation>现在只有一个方案“{plan}”。复制它并修改副本：这里会并排显示两者在过去 12 个月的成本，以及谁多拿、谁少拿。
副本启用之前不会给任何人发放。</translation>
    </message>
    <message>
        <source>Copy the plan and change it</source>
        <translation>复制方案并修改</translation>
    </message>
    <message>
        <source>There is no plan yet that could be tried.</source>
        <translation>还没有可以试算的方案。</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>{plan} (draft)</source>
        <translation>{plan}（草案）</translation>
    </message>
    <message>
        <source>Drawing the outlook</source>
        <translation>正在推算</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>All together most likely between {low} and {high}, in the middle {middle}: {n} {n:working day|working days} drawn 200 times (seed {seed}).</source>
        <translation>合计大约在 {low} 至 {high} 之间，居中 {middle}：余下 {n} 个工作日抽样 200 次（种子 {seed}）。</translation>
    </message>
    <message>
        <source>so far {amount}</source>
        <translation>目前 {amount}</translation>
    </message>
    <message>
        <source>No working day of this period is left: it comes to {amount}.</source>
        <translation>本期已没有剩余工作日：合计 {amount}。</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>This table is only guessed: {kind}. {columns}. Check the columns, put right what is wrong, then confirm.</source>
        <translation>这张表只是猜测：{kind}。{columns}。请检查各列，改正有误之处，再确认。</translation>
    </message>
    <message>
        <source>This table is only guessed: {kind}. Check its columns, put right what is wrong, then confirm.</source>
        <translation>这张表只是猜测：{kind}。请检查各列，改正有误之处，再确认。</translation>
    </message>
    <message>
        <source>{doubt} Should it count as “{kind}” all the same? Otherwise leave it out.</source>
        <translation>{doubt}仍要按“{kind}”计入吗？否则请不要导入。</translation>
    </message>
    <message>
        <source>You confirmed what this table is: {kind}.</source>
        <translation>您已确认这张表是：{kind}。</translation>
    </message>
    <message>
        <source>“{column}” is {meaning}</source>
        <translation>“{column}”是{meaning}</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>{n} won {n:opportunity|opportunities}</source>
        <translation>{n} 个赢单商机</translation>
    </message>
    <message>
        <source>{n} {n:contract|contracts}</source>
        <translation>{n} 份合同</translation>
    </message>
    <message>
        <source>{n} {n:row|rows}</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} {n:delivery line|delivery lines}</source>
        <translation>{n} 行出库（发货）记录</translation>
    </message>
    <message>
        <source>{n} {n:order|orders}</source>
        <translation>{n} 张订单</translation>
    </message>
    <message>
        <source>{n} single {n:sale|sales}</source>
        <translation>{n} 笔销售明细</translation>
    </message>
    <message>
        <source>{n} single {n:receipt|receipts}</source>
        <translation>{n} 笔回款明细</translation>
    </message>
    <message>
        <source>{n} {n:sum|sums} of sales</source>
        <translation>{n} 项销售汇总</translation>
    </message>
    <message>
        <source>{n} {n:sum|sums} of receipts</source>
        <translation>{n} 项回款汇总</translation>
    </message>
    <message>
        <source>Named by {others} ({there}) that came of them: {what} here ({amount}). Each sale counts once, by its order.</source>
        <translation>{others}（{there}）写明来自这里的 {what}（{amount}）：每笔销售只按其订单计一次。</translation>
    </message>
    <message>
        <source>Named by {others} here ({there}) that came of them: {what} that counted so far ({amount}). Each sale counts once now, by its order.</source>
        <translation>这里的 {others}（{there}）写明来自先前已计入的 {what}（{amount}）：每笔销售现在只按其订单计一次。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) name {others} that count ({there}): the same sales. Each counts once, by its order and on the day of that.</source>
        <translation>这里的 {what}（{amount}）写明了已计入的 {others}（{there}），是同一批销售：只计一次，按订单及其日期计。</translation>
    </message>
    <message>
        <source>{what} that counted so far ({amount}) name {others} here ({there}): the same sales. Each counts once now, by its order.</source>
        <translation>之前计入的 {what}（{amount}）写明了这里的 {others}（{there}），是同一批销售：现在只计一次，按订单计。</translation>
    </message>
    <message>
        <source>{others} of the same people and times add up to the same as {what} here ({amount}), which do not count again.</source>
        <translation>同一人员同一时间的 {others}与这里的 {what}（{amount}）合计相同，汇总不再重复计算。</translation>
    </message>
    <message>
        <source>{others} here add up to the same as {what} that counted so far ({amount}), and count in their place.</source>
        <translation>这里的 {others}与先前计入的 {what}（{amount}）合计相同，改按明细计算。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) and {others} ({there}) are of the same people at about the same time; of equal amount: {equal}. Do they tell the same sales? If so, those here do not count.</source>
        <translation>这里的 {what}（{amount}）与 {others}（{there}）客户或人员相同、时间相近，其中金额相等的有 {equal} 笔。是同一笔销售吗？是则这里的不计。</translation>
    </message>
    <message>
        <source>{others} here ({there}) and {what} that count already ({amount}) are of the same people at about the same time; of equal amount: {equal}. Do they tell the same sales? If so, those here count in their place.</source>
        <translation>这里的 {others}（{there}）与已计入的 {what}（{amount}）客户或人员相同、时间相近，其中金额相等的有 {equal} 笔。是同一笔销售吗？是则改按这里的计。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) and {others} of another sheet ({there}) are of the same people and amounts at about the same time. Are they the same? If so, those here do not count.</source>
        <translation>这里的 {what}（{amount}）与另一张表的 {others}（{there}）客户或人员、金额相同，时间相近。是同一笔吗？是则这里的不计。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) and {others} of “{file}” ({there}) are of the same people and amounts at about the same time. Are they the same? If so, those here do not count.</source>
        <translation>这里的 {what}（{amount}）与“{file}”里的 {others}（{there}）客户或人员、金额相同，时间相近。是同一笔吗？是则这里的不计。</translation>
    </message>
    <message>
        <source>{others} here ({there}) and {what} that count already ({amount}) are of the same people and amounts at about the same time; those here say what was sold. Are they the same? If so, those here count in their place.</source>
        <translation>这里的 {others}（{there}）与已计入的 {what}（{amount}）客户或人员、金额相同，时间相近，这里的还写明了产品。是同一笔吗？是则改按这里的计。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) and {others} ({there}) are of about the same time; of equal amount: {equal}. Nothing else tells whether they are the same sales: are they? If so, those here do not count.</source>
        <translation>这里的 {what}（{amount}）与 {others}（{there}）时间相近，其中金额相等的有 {equal} 笔，此外无从判断。是同一笔销售吗？是则这里的不计。</translation>
    </message>
    <message>
        <source>{others} here ({there}) and {what} that count already ({amount}) are of about the same time; of equal amount: {equal}. Nothing else tells whether they are the same sales: are they? If so, those here count in their place.</source>
        <translation>这里的 {others}（{there}）与已计入的 {what}（{amount}）时间相近，其中金额相等的有 {equal} 笔，此外无从判断。是同一笔销售吗？是则改按这里的计。</translation>
    </message>
    <message>
        <source>{what} here ({amount}) and {others} ({there}) are of the same people and times. Do they tell the same money? If so, the sums here do not count.</source>
        <translation>这里的 {what}（{amount}）与 {others}（{there}）人员和时间相同。是同一笔钱吗？是则这里的汇总不计。</translation>
    </message>
    <message>
        <source>{others} here ({there}) and {what} that count already ({amount}) are of the same people and times. Do they tell the same money? If so, those here count in place of the sums.</source>
        <translation>这里的 {others}（{there}）与已计入的 {what}（{amount}）人员和时间相同。是同一笔钱吗？是则按这里的明细计，汇总不再计。</translation>
    </message>
    <message>
        <source>{n} more {n:differs|differ} from a row there in one thing. If they are the same, that row becomes what this sheet says.</source>
        <translation>另有 {n} 行与那边的某一行只有一处不同。若是同一笔，那一行将改为这张表所写的内容。</translation>
    </message>
    <message>
        <source>Rows without a counterpart: {alone} here, {missing} there. All of these count.</source>
        <translation>没有对应行的：这里 {alone} 行，那边 {missing} 行，都照计。</translation>
    </message>
    <message>
        <source>Yes, you said: it counts once.</source>
        <translation>您已确认是：只计一次。</translation>
    </message>
    <message>
        <source>No, you said: both count.</source>
        <translation>您已确认不是：都计。</translation>
    </message>
    <message>
        <source>{who}: {one} ↔ {other}</source>
        <translation>{who}：{one} ↔ {other}</translation>
    </message>
    <message>
        <source>{who}: {one} ↔ {other} and {n} more</source>
        <translation>{who}：{one} ↔ {other} 等，另有 {n} 笔</translation>
    </message>
    <message>
        <source>{what}: {amount} ↔ {n} {n:line|lines}, {there}</source>
        <translation>{what}：{amount} ↔ {n} 行，{there}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
</context>
<context>
    <name>TwiceQuestion</name>
    <message>
        <source>Yes: count once</source>
        <translation>是：只计一次</translation>
    </message>
    <message>
        <source>No: count both</source>
        <translation>不是：都计</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>“{what}” cannot be undone: “{later}” came after it and uses the same record. Undo that first.</source>
        <translation>无法撤销“{what}”：之后的“{later}”用到了同一条记录。请先撤销后者。</translation>
    </message>
    <message>
        <source>a later change</source>
        <translation>之后的修改</translation>
    </message>
</context>
<context>
    <name>UndoneWords</name>
    <message>
        <source>Rows: {figures}</source>
        <translation>数据行：{figures}</translation>
    </message>
    <message>
        <source>Names and the like: {figures}</source>
        <translation>名称等：{figures}</translation>
    </message>
    <message>
        <source>{n} {n:row or name of an earlier import went|rows and names of earlier imports went} with it, kept until now because of this import.</source>
        <translation>之前撤销的导入因本次导入而保留的 {n} 条数据和名称，也一并撤销。</translation>
    </message>
    <message>
        <source>{n} of its rows {n:is|are} in import {number} ({files}) too and {n:stays|stay} when this one is undone.</source>
        <translation>其中 {n} 行也在第 {number} 次导入（{files}）中：撤销本次导入后，它们仍归那次导入。</translation>
    </message>
    <message>
        <source>{n} of its rows {n:stays|stay} with import {number} ({files}), which holds {n:it|them} too.</source>
        <translation>其中 {n} 行也在第 {number} 次导入（{files}）中，仍归那次导入。</translation>
    </message>
    <message>
        <source>{n} {n:row|rows} of import {number} ({files}), which was undone, {n:is|are} in it too: its undo takes {n:it|them} along.</source>
        <translation>已撤销的第 {number} 次导入（{files}）有 {n} 行也在本次导入中：撤销本次导入时一并撤销。</translation>
    </message>
    <message>
        <source>{n} {n:row|rows} of import {number} ({files}) {n:was|were} set aside because of this one. When this one is undone, import that again: {n:it comes|they come} then.</source>
        <translation>导入 {number}（{files}）中有 {n} 行因本次导入而未计。撤销本次导入后，请再次导入该文件，届时会计入。</translation>
    </message>
    <message>
        <source>{n} {n:row|rows} of import {number} ({files}) {n:was|were} set aside because of this one. Import that again to have {n:it|them}.</source>
        <translation>导入 {number}（{files}）中有 {n} 行因本次导入而未计。请再次导入该文件以计入。</translation>
    </message>
    <message>
        <source>{n} {n:row|rows} could not be brought back, for what {n:it belongs|they belong} to is not there any more. Import the file again.</source>
        <translation>有 {n} 行未能恢复，因为所属的记录已不存在。请重新导入该文件。</translation>
    </message>
    <message>
        <source>{n} taken back</source>
        <translation>已撤销 {n}</translation>
    </message>
    <message>
        <source>{n} kept because {n:it was|they were} changed since</source>
        <translation>之后改过而保留 {n}</translation>
    </message>
    <message>
        <source>{n} could not be taken back</source>
        <translation>未能撤销 {n}</translation>
    </message>
    <message>
        <source>{n} {n:was|were} deleted before</source>
        <translation>此前已删除 {n}</translation>
    </message>
    <message>
        <source>{n} {n:stays|stay}, as a later import holds {n:it|them} too</source>
        <translation>后来的导入也含有而保留 {n}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>未能撤销</translation>
    </message>
    <message>
        <source>Deleted before</source>
        <translation>此前已删除</translation>
    </message>
    <message>
        <source>Used by others</source>
        <translation>其他记录要用到它</translation>
    </message>
    <message>
        <source>Used by {title} ({kind})</source>
        <translation>用于 {title}（{kind}）</translation>
    </message>
    <message>
        <source>Used by {title} ({kind}) and {n} more</source>
        <translation>用于 {title}（{kind}）和另外 {n} 条</translation>
    </message>
    <message>
        <source>{title} ({kind}) has its place now</source>
        <translation>它的位置现在由{title}（{kind}）占用</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>之后有修改</translation>
    </message>
    <message>
        <source>Another record has its place now</source>
        <translation>它的位置已被另一条记录占用</translation>
    </message>
    <message>
        <source>What it belonged to before is gone</source>
        <translation>它原来所属的记录已不存在</translation>
    </message>
    <message>
        <source>{group}. {why}</source>
        <translation>{group}：{why}</translation>
    </message>
</context>
<context>
    <name>Used</name>
    <message>
        <source>credit shares</source>
        <translation>业绩归属</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>绩效考核</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>This is no date.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>The dates of this column are written {order}; this one is not.</source>
        <translation>本列日期的写法是{order}，这一个不是。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>没有这一天。</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>缺少年份。</translation>
    </message>
    <message>
        <source>This is a formula that was saved without its result.</source>
        <translation>这是公式，但保存时没有结果。</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>{order}: {fits} of {all} {all:date|dates} {fits:fits|fit} only that way.</source>
        <translation>{order}：{all} 个日期中有 {fits} 个只能这样读。</translation>
    </message>
    <message>
        <source>{order}: every date fits either way; read so they lie closest together. Please check.</source>
        <translation>{order}：所有日期两种读法都成立，已按日期最集中的方式读取，请核对。</translation>
    </message>
    <message>
        <source>{order}: the only way in which they can be read.</source>
        <translation>{order}：只有这一种读法成立。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Excel shows an error here instead of a value.</source>
        <translation>Excel 在这里显示的是错误，不是数值。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>这个数太大。</translation>
    </message>
    <message>
        <source>It is not clear whether the comma separates thousands or decimals.</source>
        <translation>无法确定逗号是千分位还是小数点。</translation>
    </message>
    <message>
        <source>This cannot be negative.</source>
        <translation>不能为负数。</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Compares the first months of a plan with as many before, against people outside of it.</source>
        <translation>把方案最初几个月与之前同样长的时间相比，并与方案以外的人对照。</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>无效果</translation>
    </message>
    <message>
        <source>a person and month</source>
        <translation>每人每月</translation>
    </message>
    <message>
        <source>{n} {n:month|months} before</source>
        <translation>此前 {n} 个月</translation>
    </message>
    <message>
        <source>With the plan</source>
        <translation>有方案时</translation>
    </message>
    <message>
        <source>likely {low} to {high}</source>
        <translation>大约 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Paid in these months</source>
        <translation>这几个月共发放</translation>
    </message>
    <message>
        <source>Each extra 1 sold cost</source>
        <translation>每多销售 1 元花费</translation>
    </message>
    <message>
        <source>paid over extra sales</source>
        <translation>发放额 ÷ 多出的销售额</translation>
    </message>
    <message>
        <source>the extra may be chance</source>
        <translation>多出的部分可能只是偶然</translation>
    </message>
    <message>
        <source>People in the plan: {n}, outside: {m}. Compared with: {what}.</source>
        <translation>方案内 {n} 人，方案外 {m} 人。对照：{what}。</translation>
    </message>
    <message>
        <source>The change of those in the plan, less the change of those they are compared with (difference in differences).</source>
        <translation>方案内人员的变化，减去对照者的变化（双重差分）。</translation>
    </message>
    <message>
        <source>The interval holds 90 of 100 samples drawn from these people (seed {seed}).</source>
        <translation>区间包含对这些人重复抽样结果的 90%（种子 {seed}）。</translation>
    </message>
    <message>
        <source>The month after fell by {amount} a person against the months of the plan: sales may have been pulled forward.</source>
        <translation>此后一个月每人比方案期间少 {amount}：可能提前透支了销售。</translation>
    </message>
    <message>
        <source>The month after was {amount} a person above the months of the plan: no sign of sales pulled forward.</source>
        <translation>此后一个月每人比方案期间多 {amount}：看不出提前透支销售。</translation>
    </message>
    <message>
        <source>The month after is not over yet: whether sales were pulled forward cannot be told.</source>
        <translation>此后一个月尚未结束：还看不出是否提前透支了销售。</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Nobody is honoured yet this year. Thank somebody for a result, a goal, an idea or a behaviour.</source>
        <translation>今年还没有人获得表彰。为一项成果、目标、想法或行为表示感谢吧。</translation>
    </message>
    <message>
        <source>Give an award…</source>
        <translation>颁发奖励…</translation>
    </message>
</context>
<context>
    <name>Week plan</name>
    <message>
        <source>Week plan</source>
        <translation>周工作计划</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>遗留任务</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>项任务</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>完成结果</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>高优先级</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>Notes for the next talk</source>
        <translation>下次沟通备忘</translation>
    </message>
    <message>
        <source>printed {day}</source>
        <translation>打印于 {day}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>all periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Compare: {period}</source>
        <translation>对比：{period}</translation>
    </message>
    <message>
        <source>What it is: {description}.</source>
        <translation>定义：{description}。</translation>
    </message>
    <message>
        <source>{top_name} {top} ÷ {bottom_name} {bottom} = {value}</source>
        <translation>{top_name} {top} ÷ {bottom_name} {bottom} = {value}</translation>
    </message>
    <message>
        <source>{ratio} of the target of {target}, {gap} short</source>
        <translation>完成目标 {target} 的 {ratio}，差 {gap}</translation>
    </message>
    <message>
        <source>The target of {target} is exactly reached</source>
        <translation>正好完成目标 {target}</translation>
    </message>
    <message>
        <source>{ratio} of the target of {target}, {gap} above it</source>
        <translation>完成目标 {target} 的 {ratio}，超出 {gap}</translation>
    </message>
    <message>
        <source>Facts: {n}</source>
        <translation>明细：{n} 条</translation>
    </message>
</context>
<context>
    <name>WorkspaceDialogs</name>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>SalesDesk workspaces (*{suffix})</source>
        <translation>SalesDesk 工作区 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>WrittenQuestion</name>
    <message>
        <source>Day first: {cells}</source>
        <translation>日在前：{cells}</translation>
    </message>
    <message>
        <source>Month first: {cells}</source>
        <translation>月在前：{cells}</translation>
    </message>
    <message>
        <source>Year first: {cells}</source>
        <translation>年在前：{cells}</translation>
    </message>
    <message>
        <source>The comma is the decimal sign: {cells}</source>
        <translation>逗号是小数点：{cells}</translation>
    </message>
    <message>
        <source>The comma separates thousands: {cells}</source>
        <translation>逗号是千位分隔符：{cells}</translation>
    </message>
    <message>
        <source>The point separates thousands: {cells}</source>
        <translation>点号是千位分隔符：{cells}</translation>
    </message>
    <message>
        <source>The point is the decimal sign: {cells}</source>
        <translation>点号是小数点：{cells}</translation>
    </message>
    <message>
        <source>{cell} is {value}</source>
        <translation>{cell} 是 {value}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”“</translation>
    </message>
    <message>
        <source>“{columns}” contradicts itself: {one} and {other} cannot both be right. In which order are the dates written?</source>
        <translation>“{columns}”自相矛盾：{one} 和 {other} 不可能同时成立。日期是按哪种顺序写的？</translation>
    </message>
    <message>
        <source>“{columns}”: in which order are the dates written?</source>
        <translation>“{columns}”：日期按什么顺序写？</translation>
    </message>
    <message>
        <source>“{columns}”: what does the comma separate?</source>
        <translation>“{columns}”：逗号是什么意思？</translation>
    </message>
    <message>
        <source>“{columns}”: what does the point separate?</source>
        <translation>“{columns}”：点号分隔的是什么？</translation>
    </message>
    <message>
        <source>“{columns}”: {answer}</source>
        <translation>“{columns}”：{answer}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Too new to rate</source>
        <translation>入职时间太短，不评</translation>
    </message>
    <message>
        <source>Missing: {n}</source>
        <translation>缺 {n} 项</translation>
    </message>
    <message>
        <source>✓ parts add up</source>
        <translation>✓ 分解一致</translation>
    </message>
    <message>
        <source>over-allocated +{n}</source>
        <translation>超分 +{n}</translation>
    </message>
    <message>
        <source>under-allocated −{n}</source>
        <translation>少分 −{n}</translation>
    </message>
</context>
<context>
    <name>_Share</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>_TotalRow</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
</TS>
