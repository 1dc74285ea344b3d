print("huimou")
