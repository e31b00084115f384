"""A page of our own words with the furniture and the facts of the page that Legation began from."""

PAGE = """Monday, June 17, 2024

Top 5 This Week

Related News

 Beijing Draws Closer to Moscow: A Partnership Renewed

 Beijing Draws Closer to Moscow

This year brings the 75th anniversary of diplomatic relations between China and Russia, and both \
capitals are making much of it. At a regular press conference in Beijing, Chinese Foreign Ministry \
spokesman Wang Wenbin stressed the depth of the friendship with Russia. Chinese Defense Minister \
Dong Jun spoke with Russian Defense Minister Sergei Shoigu by video call.

  1. Ties between the armies:

The video call between Dong Jun and his Russian counterpart Sergei Shoigu was the first foreign \
engagement of the Chinese minister since he took office. A statement by the Chinese Ministry of \
Defense followed. Its emphasis on “further strengthening bilateral military ties” was plain.

  1. A larger part in global security:

China and Russia’s joint commitment to “play a major role in maintaining global security and \
stability” is the heart of the matter. Terrorism, cyber attacks and regional conflicts were named, \
as was the health crisis. Dong Jun’s commitment that the Chinese and Russian militaries will \
jointly address global challenges went further than before.

In conclusion, China has turned to Russia with new energy. As China and Russia go on, global \
observers will closely monitor the development of this relationship. The partnership of China and \
Russia can potentially reshape international relations.

Ruta Velisova
Ruta Velisova
Ruta Velisova is a columnist with a degree in sociology. In Harbour Gazette, she writes about \
society and family.


Please enter your comment!
Please enter your name here

Popular Articles
"""
