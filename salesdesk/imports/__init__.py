"""From a sheet as it is to facts in the workspace: recognise, plan, apply; undo is `salesdesk.undo.undo`."""
