print("jifen")
