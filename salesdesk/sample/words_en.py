"""The sample's reviews in English."""

from __future__ import annotations

from salesdesk.sample.words import Remarks, ReviewWords

WORDS = ReviewWords(
    template="Monthly sales review",
    criteria=("Sales", "Receipts", "Gross margin", "New customers", "Collaboration and values"),
    grades=("S", "A", "B", "C", "D"),
    remarks={
        0: Remarks(
            90,
            "Asks for advice early, and shared her call list with the whole team.",
            "Eight months in, attainment has risen every month; above target for three. Prepares first visits better than anyone.",
            "Orders are still small, and quotes rarely include matching products. Payment terms are agreed too loosely.",
            "A very quick start and steady since. Ready for a bigger target.",
            "One visit a week with Liam to a grade A customer\n30-day terms for every new customer\nAt least two new customers next month",
        ),
        1: Remarks(
            88,
            "Leads the team well and comes prepared; could spend more time coaching.",
            "Above target, key contract renewed smoothly, and the most accurate forecast in the company.",
            "Nearly half of the sales come from Hudson Heavy Industries. If they pause, the whole team feels it.",
            "Solid results. The next step is to turn personal strength into team strength.",
            "Build two more customers of 150,000 a year this quarter\nVisit one Buffalo customer a week together with Claire",
        ),
        2: Remarks(
            78,
            "Customers like working with her, but special prices are often asked for on the last day.",
            "Highest sales of all. Strong in large negotiations, quick to sort out delivery problems.",
            "Too much is bought with discounts: the margin is clearly below the team's. The same orders can be won for less.",
            "The volume is there. Next month we look at margin.",
            "Talk before quoting any discount above 12%\nPrepare one alternative without a discount for each of the top five customers",
        ),
        3: Remarks(
            85,
            "Shares what he hears in the market and works well across departments.",
            "Reaches target steadily. Customers come back, and his proposals are the best we write.",
            "Money comes in later every month. Longview and others now take more than 90 days, and reminders start too late.",
            "An order is finished when it is paid. Please give payment the same weight as signing.",
            "Call all grade A and B customers seven days before payment is due\nAgree on a payment plan for Longview with Finance",
        ),
        4: Remarks(
            92,
            "Opened up about lost deals first; the team follows her lead.",
            "A steady leader. New customers above target, and the newer people in her team are growing quickly.",
            "Own sales slightly under target. Most orders are signed in the last days of the month.",
            "A good balance of leading and selling.",
            "Break the month's target into weeks and check every Monday\nGo through the Phoenix customer list with Aisha",
        ),
        5: Remarks(
            86,
            "Does what she promises, on time.",
            "Careful follow-up: several packaging customers order more each quarter.",
            "New customers come from referrals only.",
            "",
            "Two first visits a week\nAttend one local trade fair",
        ),
        7: Remarks(
            87,
            "Put together the camera demo for everybody without being asked.",
            "Saw the inspection camera's chance first. Its sales in San Jose have grown fast for half a year.",
            "Much attention goes to the new product; long-standing customers hear from her less often.",
            "Her approach to the new product deserves to be copied.",
            "Present the camera playbook at the next team meeting\nResume monthly calls with ten long-standing customers",
        ),
        11: Remarks(
            80,
            "Under a lot of pressure, and still attentive to every customer.",
            "Strong relationships and careful service; above target for a long time before this.",
            "Sterling, her biggest customer, has not ordered for three months. We asked for the reason too late.",
            "This is about the mix of customers, not about effort. First find out why they stopped, then talk about targets.",
            "Visit Sterling together with Daniel this week and learn why they stopped\n"
            "List ten customers who could order more, and call each\nReview progress every Friday",
        ),
    },
)
