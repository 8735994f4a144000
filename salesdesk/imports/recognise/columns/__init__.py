"""What a column can mean on its own, by the words of its heading and by its values, and the one meaning that is decided on."""
